"""A paper stands as long as imports know stories by it that were given to another one."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Django keeps that rule by itself: nothing changes in the database."""

    dependencies = [("articles", "0018_updates_of_sources")]

    operations = [
        migrations.AlterField(
            "articlekey",
            "publication",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="+",
                to="articles.publication",
            ),
        ),
    ]
