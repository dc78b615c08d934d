"""Writes reference.tsv: what Pillow makes of every image file in a data folder, as 8 x 8 thumbnails.

Usage: python reference.py DATA > reference.tsv     (made with Pillow 12.3)
Columns: file, width, height, channels, values of the thumbnail as hexadecimal bytes, row by row. Files Pillow refuses
are left out. Pictures are upright, in sRGB, over white; grey ones keep their values.
"""

import io
import os
import sys

from PIL import Image, ImageCms, ImageFile, ImageOps, ImageStat

Image.MAX_IMAGE_PIXELS = 50_000_000
ImageFile.LOAD_TRUNCATED_IMAGES = False


def picture(path):
    image = Image.open(path)
    image.load()
    profile = image.info.get("icc_profile")
    image = ImageOps.exif_transpose(image)
    if image.mode in ("I;16", "I"):
        return image.convert("I").point(lambda v: v * (1 / 257) + 0.5).convert("L")
    if image.mode == "1" and "transparency" not in image.info:
        return image.convert("L")
    if image.mode == "L" and "transparency" not in image.info:
        return image
    if image.mode in ("CMYK", "YCbCr"):
        return image.convert("RGB")
    palette_grey = image.mode == "P" and all(
        r == g == b for r, g, b in zip(*[iter(image.getpalette("RGB"))] * 3)
    )
    grey = image.mode in ("L", "LA", "1") or palette_grey
    image = image.convert("RGBA")
    white = Image.new("RGBA", image.size, (255, 255, 255, 255))
    image = Image.alpha_composite(white, image).convert("RGB")
    if grey:
        return image.getchannel(0)
    if profile:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if source.profile.xcolor_space.strip() == "RGB":
            image = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    return image


def thumbnail(image):
    columns, rows = min(8, image.width), min(8, image.height)
    values = []
    for y in range(rows):
        for x in range(columns):
            box = (
                x * image.width // columns,
                y * image.height // rows,
                (x + 1) * image.width // columns,
                (y + 1) * image.height // rows,
            )
            values += [round(mean) for mean in ImageStat.Stat(image.crop(box)).mean]
    return bytes(values).hex()


def main(data):
    for folder in ("images-ok", "images-odd"):
        for place, _, names in sorted(os.walk(os.path.join(data, folder))):
            for name in sorted(names):
                path = os.path.join(place, name)
                try:
                    image = picture(path)
                except Exception as failure:
                    print(os.path.relpath(path, data), failure, file=sys.stderr)
                    continue
                print(
                    os.path.relpath(path, data),
                    image.width,
                    image.height,
                    len(image.getbands()),
                    thumbnail(image),
                    sep="\t",
                )


main(sys.argv[1])
