"""All settings, read from the environment and safe by default; docs/deploying.md explains each name.

Nothing here refuses to load, so that commands (migrate, import_articles ...) run on a bare checkout;
what a public server must not lack is demanded by `newsroom.wsgi` before it answers a request.
"""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import marshmallow.validate
from csp.constants import NONE, SELF
from environs import FileAwareEnv

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
VAR_DIR.mkdir(exist_ok=True)

# Each NAME may be given as NAME_FILE too, the way containers and systemd hand secrets over.
env = FileAwareEnv(strip_whitespace=True)
# An address that is set to nothing is not set.
for name in ("DATABASE_URL", "CACHE_URL", "EMAIL_URL"):
    if not os.environ.get(name, "").strip():
        os.environ.pop(name, None)

# ---- what kind of server this is ----

DEBUG = env.bool("NEWSROOM_DEBUG", False)
# In debug a secret that lasts as long as the process; otherwise none unless given.
SECRET_KEY = env.str("NEWSROOM_SECRET_KEY", secrets.token_urlsafe(50) if DEBUG else "")
ALLOWED_HOSTS = env.list("NEWSROOM_ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"] if DEBUG else [])
SITE_URL = env.str(
    "NEWSROOM_BASE_URL", "http://127.0.0.1:8000", validate=marshmallow.validate.URL(require_tld=False)
).rstrip("/")
SIGNUP = env.str(
    "NEWSROOM_SIGNUP", "invite", validate=marshmallow.validate.OneOf(["open", "invite", "closed"])
)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_prose_editor",
    "allauth",
    "allauth.account",
    "csp",
    "articles",
    "newsroom.apps.NewsroomAdminConfig",
]

MIDDLEWARE = [
    # Above everything: what a visitor sees is the same for all, so it is answered before any work is done.
    "articles.middleware.visitor_pages.VisitorPageMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "articles.middleware.language.LanguageMiddleware",
    "csp.middleware.CSPMiddleware",
    "articles.middleware.compression.CompressMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "articles.middleware.sign_in.SignInRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "articles.context_processors.site",
            ],
        },
    },
]

# ---- storage ----

# WAL lets readers go on while one writes. IMMEDIATE takes the writer's lock when a transaction begins, so a
# busy moment waits (20 s at most) instead of failing half-way with "database is locked". synchronous=FULL
# calls fsync at every commit: NORMAL would be quicker, but a power cut could then undo a note of which the
# reader was told "saved". Foreign keys are switched on by Django.
SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;"
        "PRAGMA cache_size=-32000; PRAGMA mmap_size=67108864; PRAGMA journal_size_limit=67108864;"
    ),
}


def database() -> dict[str, Any]:
    """Return Django's settings for the one database, by DATABASE_URL: SQLite or PostgreSQL."""
    config = dict(env.dj_db_url("DATABASE_URL", f"sqlite:///{VAR_DIR / 'newsroom.sqlite3'}"))
    if config["ENGINE"].endswith("sqlite3"):
        config["OPTIONS"] = SQLITE_OPTIONS
        config["CONN_MAX_AGE"] = None
    else:
        # Connections are kept by psycopg's own pool, which mends those that died.
        config["OPTIONS"] = config.get("OPTIONS", {}) | {
            "pool": {"min_size": 1, "max_size": 8, "timeout": 10}
        }
        config["CONN_MAX_AGE"] = 0
    return config


DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Rate limits count in the cache, so all workers must share it: the database unless CACHE_URL says otherwise.
# Django keeps 300 entries by itself: whoever tried 300 names would wipe out the count of their tries.
CACHES = {"default": env.dj_cache_url("CACHE_URL", "db://newsroom_cache?max_entries=50000")}

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
# Pictures come from this server: pages allow no other, and the address of the view is made of this path.
MEDIA_URL = env.str(
    "NEWSROOM_MEDIA_URL",
    "/media/",
    validate=marshmallow.validate.Regexp(
        r"(/[\w.-]+)+/\Z", error="It must be a path on this server that begins and ends with “/”."
    ),
)
MEDIA_ROOT = env.path("NEWSROOM_MEDIA_ROOT", str(VAR_DIR / "media"))
STORAGES = {
    "default": {"BACKEND": "newsroom.storage.MediaStorage"},
    "staticfiles": {"BACKEND": "newsroom.storage.StaticStorage"},
}
WHITENOISE_MAX_AGE = 3600
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024  # an article of 5 MB, and its form around it

# ---- people ----

AUTH_USER_MODEL = "articles.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

EMAIL = env.dj_email_url("EMAIL_URL", "console:" if DEBUG else "dummy:")
EMAIL_BACKEND = EMAIL["EMAIL_BACKEND"]
EMAIL_HOST = EMAIL["EMAIL_HOST"]
EMAIL_PORT = EMAIL["EMAIL_PORT"]
EMAIL_HOST_USER = EMAIL["EMAIL_HOST_USER"]
EMAIL_HOST_PASSWORD = EMAIL["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS = EMAIL["EMAIL_USE_TLS"]
EMAIL_USE_SSL = EMAIL["EMAIL_USE_SSL"]
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = EMAIL.get("DEFAULT_FROM_EMAIL", f"newsroom@{urlsplit(SITE_URL).hostname}")

ACCOUNT_ADAPTER = "articles.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "articles.forms.account.SignInForm",
    "signup": "articles.forms.account.SignUpForm",
    "change_password": "articles.forms.account.ChangePasswordForm",
    "reset_password": "articles.forms.account.ResetPasswordForm",
    "reset_password_from_key": "articles.forms.account.NewPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# Signing up does not tell whether somebody has an account either: one address may have several.
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_LOGOUT_ON_GET = False
# Behind a proxy the reader's address is what the proxy says, else all readers would share one limit.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("NEWSROOM_PROXIES", 1 if SITE_URL.startswith("https://") else 0)
# A class of thirty comes from one address, all in the first five minutes of a lesson; a name is tried by one.
ACCOUNT_RATE_LIMITS = {
    "signup": "120/h/ip",
    "login": "60/m/ip",
    "login_failed": "30/m/ip,5/5m/key",
    "reset_password": "20/h/ip,5/h/key",
    "reset_password_from_key": "60/h/ip",
    "change_password": "5/m/user",
}

# ---- transport and browsers ----

HTTPS = SITE_URL.startswith("https://")
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SILENCED_SYSTEM_CHECKS = [
    "security.W021",  # preloading HSTS binds a school's domain for years: its owner's decision
]
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [SITE_URL]
CSRF_FAILURE_VIEW = "articles.views.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

# ---- language, time, logs ----

LANGUAGES = [("en", "English"), ("es", "Español")]
# Of pages for whoever has chosen none, and whose browser asks for none of these.
LANGUAGE_CODE = env.str(
    "NEWSROOM_LANGUAGE", "en", validate=marshmallow.validate.OneOf([code for code, _ in LANGUAGES])
)
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 60 * 60 * 24 * 365
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = HTTPS
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["newsroom.formats"]
USE_I18N = True
TIME_ZONE = "UTC"
USE_TZ = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "newsroom.logs.JsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "articles": {"level": env.str("NEWSROOM_LOG_LEVEL", "INFO")},
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
    },
}
