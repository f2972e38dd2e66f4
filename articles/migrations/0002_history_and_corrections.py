import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="annotation",
            name="version",
            field=models.PositiveIntegerField(default=1, editable=False),
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("corrected_on", models.DateField(verbose_name="date")),
                ("text", models.TextField(max_length=2000, verbose_name="correction")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="articles.article",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="articles.revision",
                        verbose_name="revision",
                    ),
                ),
            ],
            options={
                "verbose_name": "correction",
                "verbose_name_plural": "corrections",
                "ordering": ["article", "corrected_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Carrying",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "fate",
                    models.CharField(
                        choices=[
                            ("edited", "words changed"),
                            ("orphaned", "no longer in the article"),
                            ("returned", "in the article again"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "annotation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="carryings",
                        to="articles.annotation",
                    ),
                ),
                (
                    "revision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="carryings",
                        to="articles.revision",
                    ),
                ),
            ],
            options={
                "verbose_name": "carrying",
                "verbose_name_plural": "carryings",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("annotation", "revision"), name="carried_once_to_a_revision"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("fate__in", ["edited", "orphaned", "returned"])),
                        name="carrying_known_fate",
                    ),
                ],
            },
        ),
    ]
