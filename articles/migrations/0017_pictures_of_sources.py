"""Imports remember which picture files they looked for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Nothing is known of earlier imports: their sources are read again, as readers understand more now."""

    dependencies = [("articles", "0016_layouts")]

    operations = [
        migrations.AddField("importedsource", "pictures", models.JSONField(default=dict)),
    ]
