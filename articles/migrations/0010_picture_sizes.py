"""In which widths the picture of a photo is kept; none yet of those that are there."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0009_furniture")]

    operations = [
        migrations.AddField("photo", "widths", models.JSONField(blank=True, default=list, editable=False)),
    ]
