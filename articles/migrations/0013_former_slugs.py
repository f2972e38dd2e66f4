from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0012_search"),
    ]

    operations = [
        migrations.CreateModel(
            name="FormerSlug",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20)),
                ("slug", models.SlugField(db_index=False, max_length=100)),
                ("thing", models.BigIntegerField(null=True)),
            ],
        ),
        migrations.AddIndex(
            model_name="formerslug",
            index=models.Index(fields=["kind", "thing"], name="former_slugs_of_thing"),
        ),
        migrations.AddConstraint(
            model_name="formerslug",
            constraint=models.UniqueConstraint(fields=("kind", "slug"), name="former_slug_of_one"),
        ),
        migrations.AddField(
            model_name="publication",
            name="about",
            field=models.TextField(
                blank=True,
                help_text="Who makes it, for whom, and how to reach you.",
                verbose_name="about the paper",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                fields=["publication", "status", "published_on", "current"], name="article_days"
            ),
        ),
    ]
