from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0013_former_slugs"),
    ]

    operations = [
        migrations.AlterField(
            model_name="photo",
            name="image",
            field=models.ImageField(blank=True, max_length=200, upload_to="photos/", verbose_name="picture"),
        ),
    ]
