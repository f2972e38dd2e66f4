import django.db.models.deletion
from django.apps.registry import Apps
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def make_audiences(apps: Apps, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Give every person and group with notes on an article their number, so that their pages show them."""
    Annotation = apps.get_model("articles", "Annotation")
    Audience = apps.get_model("articles", "Audience")
    notes = Annotation.objects.order_by().values_list("article", "author", "group").distinct()
    names = set()
    for article, author, group in notes.iterator():
        names.add((article, f"person {author}"))
        if group:
            names.add((article, f"group {group}"))
    made = (Audience(article_id=article, name=name, number=1) for article, name in sorted(names))
    Audience.objects.bulk_create(made, batch_size=500)


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0002_history_and_corrections"),
    ]

    operations = [
        migrations.CreateModel(
            name="Audience",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                ("number", models.PositiveBigIntegerField(default=0)),
                ("writing_until", models.PositiveBigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="EarlierNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.TextField(verbose_name="note")),
                (
                    "visibility",
                    models.CharField(
                        choices=[("private", "Only me"), ("group", "My group"), ("public", "Everyone")],
                        default="private",
                        max_length=10,
                    ),
                ),
                ("until", models.DateTimeField(verbose_name="until")),
            ],
            options={
                "verbose_name": "earlier note",
                "verbose_name_plural": "earlier notes",
                "ordering": ["annotation", "until", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Helpful",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "helpful note",
                "verbose_name_plural": "helpful notes",
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
            ],
            options={
                "verbose_name": "mention",
                "verbose_name_plural": "mentions",
            },
        ),
        migrations.AddField(
            model_name="annotation",
            name="edited_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="words changed"),
        ),
        migrations.AddField(
            model_name="annotation",
            name="resolved_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="resolved"),
        ),
        migrations.AddField(
            model_name="annotation",
            name="resolved_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="resolved by",
            ),
        ),
        migrations.AddField(
            model_name="annotation",
            name="thread",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="replies",
                to="articles.annotation",
            ),
        ),
        migrations.AddField(
            model_name="group",
            name="archived_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="archived"),
        ),
        migrations.AddField(
            model_name="group",
            name="color_names",
            field=models.JSONField(blank=True, default=dict, verbose_name="names of the colors"),
        ),
        migrations.AddField(
            model_name="group",
            name="invitation",
            field=models.CharField(editable=False, max_length=64, null=True, unique=True),
        ),
        migrations.AddField(
            model_name="group",
            name="invitation_until",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="user",
            name="color_names",
            field=models.JSONField(
                blank=True, default=dict, editable=False, verbose_name="names of the colors"
            ),
        ),
        migrations.AlterField(
            model_name="annotation",
            name="parent",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="answers",
                to="articles.annotation",
            ),
        ),
        migrations.AddIndex(
            model_name="annotation",
            index=models.Index(
                models.OrderBy(models.F("created"), descending=True),
                condition=models.Q(visibility="public"),
                name="annotation_public_newest",
            ),
        ),
        migrations.AddIndex(
            model_name="annotation",
            index=models.Index(models.F("group"), models.F("article"), name="annotation_of_group"),
        ),
        migrations.AddConstraint(
            model_name="annotation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("parent__isnull", True), ("thread__isnull", True)),
                    models.Q(("parent__isnull", False), ("thread__isnull", False)),
                    _connector="OR",
                ),
                name="annotation_reply_in_a_thread",
            ),
        ),
        migrations.AddField(
            model_name="audience",
            name="article",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="articles.article"
            ),
        ),
        migrations.AddField(
            model_name="earliernote",
            name="group",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="articles.group",
            ),
        ),
        migrations.AddField(
            model_name="earliernote",
            name="annotation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="earlier", to="articles.annotation"
            ),
        ),
        migrations.AddField(
            model_name="helpful",
            name="annotation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="helpful", to="articles.annotation"
            ),
        ),
        migrations.AddField(
            model_name="helpful",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="mention",
            name="annotation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="mentions", to="articles.annotation"
            ),
        ),
        migrations.AddField(
            model_name="mention",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="mentions",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="audience",
            constraint=models.UniqueConstraint(fields=("article", "name"), name="audience_once"),
        ),
        migrations.AddConstraint(
            model_name="helpful",
            constraint=models.UniqueConstraint(fields=("annotation", "user"), name="helpful_once"),
        ),
        migrations.AddConstraint(
            model_name="mention",
            constraint=models.UniqueConstraint(fields=("annotation", "user"), name="mentioned_once"),
        ),
        migrations.RunPython(make_audiences, migrations.RunPython.noop),
    ]
