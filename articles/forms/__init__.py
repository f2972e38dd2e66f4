"""Between what a browser sends and what the services take."""
