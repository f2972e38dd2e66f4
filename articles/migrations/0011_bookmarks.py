import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0010_picture_sizes"),
    ]

    operations = [
        migrations.CreateModel(
            name="Bookmark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("saved_at", models.DateTimeField(null=True)),
                ("revision", models.PositiveIntegerField(null=True)),
                ("start", models.PositiveIntegerField(null=True)),
                ("end", models.PositiveIntegerField(null=True)),
                ("percent", models.PositiveSmallIntegerField(null=True)),
                ("read_at", models.DateTimeField(null=True)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bookmarks",
                        to="articles.article",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bookmarks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "bookmark",
                "verbose_name_plural": "bookmarks",
                "indexes": [
                    models.Index(fields=["user", "-saved_at"], name="bookmark_saved"),
                    models.Index(fields=["user", "-read_at"], name="bookmark_read"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("user", "article"), name="bookmark_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("end__isnull", True),
                                ("percent__isnull", True),
                                ("read_at__isnull", True),
                                ("revision__isnull", True),
                                ("start__isnull", True),
                            ),
                            models.Q(
                                ("end__gt", models.F("start")),
                                ("percent__lte", 100),
                                ("read_at__isnull", False),
                                ("revision__isnull", False),
                                ("start__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="bookmark_place_whole",
                    ),
                ],
            },
        ),
    ]
