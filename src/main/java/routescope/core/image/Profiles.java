package routescope.core.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/** Turns the colours of a picture with an ICC profile into sRGB. Grey values are left as they are. */
final class Profiles {
    /** Rows turned at a time, so that no second picture is needed. */
    private static final int ROWS = 64;

    private Profiles() {}

    /**
     * {@return the picture in sRGB; the same object when nothing had to be done}
     *
     * @param picture the values as stored
     * @param profile the profile beside them, or null
     * @param findings told when it is damaged
     */
    static PixelRaster toSrgb(PixelRaster picture, byte @Nullable [] profile, Findings findings) {
        if (profile == null || picture.grey()) {
            return picture;
        }
        try {
            ICC_Profile from = ICC_Profile.getInstance(profile);
            if (from.getColorSpaceType() != ColorSpace.TYPE_RGB) {
                findings.note("Its colour profile is not one for RGB colours and was left out.");
                return picture;
            }
            return convert(picture, from, findings);
        } catch (IllegalArgumentException | CMMException | IndexOutOfBoundsException e) {
            findings.note("Its colour profile is damaged and was left out.");
            return picture;
        }
    }

    private static PixelRaster convert(PixelRaster picture, ICC_Profile from, Findings findings) {
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        ColorConvertOp convert = new ColorConvertOp(new ICC_Profile[] {from, srgb}, null);
        int rowBytes = picture.width() * 3;
        byte[] values = new byte[picture.values().length];
        for (int y = 0; y < picture.height(); y += ROWS) {
            findings.checkCancelled();
            int rows = Math.min(ROWS, picture.height() - y);
            WritableRaster source =
                    Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, picture.width(), rows, 3, null);
            WritableRaster target = source.createCompatibleWritableRaster();
            System.arraycopy(picture.values(), y * rowBytes, bytes(source), 0, rows * rowBytes);
            convert.filter(source, target);
            System.arraycopy(bytes(target), 0, values, y * rowBytes, rows * rowBytes);
        }
        return new PixelRaster(picture.width(), picture.height(), 3, values);
    }

    private static byte[] bytes(Raster raster) {
        return ((DataBufferByte) raster.getDataBuffer()).getData();
    }
}
