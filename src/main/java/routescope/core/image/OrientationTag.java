package routescope.core.image;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds out how a picture was held, from its EXIF block or, without one, its XMP packet. */
final class OrientationTag {
    private static final String XMP_NAME = "tiff:Orientation";

    private OrientationTag() {}

    /** {@return the orientation of a picture, upright when nothing says otherwise} @param parts parts of its file */
    static int of(Parts parts) {
        byte[] exif = parts.exif();
        if (exif != null) {
            Metadata metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
            int found = ofExif(metadata);
            if (found != 0) {
                return found;
            }
        }
        byte[] xmp = parts.xmp();
        if (xmp != null) {
            Metadata metadata = new Metadata();
            new XmpReader().extract(xmp, metadata);
            return ofXmp(metadata);
        }
        return Orientation.UPRIGHT;
    }

    /** {@return the orientation of the first page of a TIFF} @param file its bytes */
    static int ofTiff(byte[] file) {
        try {
            int found = ofExif(TiffMetadataReader.readMetadata(new ByteArrayInputStream(file)));
            return found == 0 ? Orientation.UPRIGHT : found;
        } catch (IOException | ImageProcessingException e) {
            return Orientation.UPRIGHT;
        }
    }

    private static int ofExif(Metadata metadata) {
        ExifIFD0Directory first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer found = first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return found != null && Orientation.exists(found) ? found : 0;
    }

    private static int ofXmp(Metadata metadata) {
        for (XmpDirectory directory : metadata.getDirectoriesOfType(XmpDirectory.class)) {
            @Nullable String found = directory.getXmpProperties().get(XMP_NAME);
            if (found != null && found.length() == 1 && Orientation.exists(found.charAt(0) - '0')) {
                return found.charAt(0) - '0';
            }
        }
        return Orientation.UPRIGHT;
    }
}
