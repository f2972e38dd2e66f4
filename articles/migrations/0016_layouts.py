"""What was learned of how a paper's pages are laid out gets a place of its own beside their furniture."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def part(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    Publication = apps.get_model("articles", "Publication")
    for paper in Publication.objects.exclude(furniture=[]):
        paper.layouts = [line for line in paper.furniture if line.startswith("{")]
        paper.furniture = [line for line in paper.furniture if not line.startswith("{")]
        paper.save(update_fields=["furniture", "layouts"])


def join(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    Publication = apps.get_model("articles", "Publication")
    for paper in Publication.objects.exclude(layouts=[]):
        paper.furniture = [*paper.furniture, *paper.layouts]
        paper.save(update_fields=["furniture"])


class Migration(migrations.Migration):
    dependencies = [("articles", "0015_words_inside_rows")]

    operations = [
        migrations.AddField(
            model_name="publication",
            name="layouts",
            field=models.JSONField(default=list, editable=False),
        ),
        migrations.RunPython(part, join),
    ]
