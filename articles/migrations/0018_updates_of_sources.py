"""Imports remember when a source was last changed at its site."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Of what was imported earlier it is not known: the later import decides there, as before."""

    dependencies = [("articles", "0017_pictures_of_sources")]

    operations = [
        migrations.AddField("importedsource", "updated", models.DateTimeField(null=True)),
    ]
