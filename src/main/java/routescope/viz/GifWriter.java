package routescope.viz;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes an animated GIF that plays forever. All frames share one palette, so no colour flickers; of each frame only the
 * rectangle that changed is kept.
 */
final class GifWriter implements AutoCloseable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final GifPalette palette;
    private final IndexColorModel colors;
    private final ImageWriter writer;
    private final ImageOutputStream stream;
    private byte[] before = new byte[0];

    /**
     * Begins a file.
     *
     * @param file the file, replaced when it is there
     * @param palette the colours of every frame
     * @throws IOException when it cannot be written
     */
    GifWriter(Path file, GifPalette palette) throws IOException {
        this.palette = palette;
        colors = palette.model();
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        stream = new FileImageOutputStream(file.toFile());
        writer.setOutput(stream);
        writer.prepareWriteSequence(null);
    }

    /**
     * Adds a frame.
     *
     * @param frame the picture; of the same size as all others
     * @param hundredths how long it is shown, in hundredths of a second
     * @throws IOException when it cannot be written
     */
    void add(BufferedImage frame, int hundredths) throws IOException {
        int width = frame.getWidth();
        int height = frame.getHeight();
        byte[] now = palette.indices(frame);
        boolean first = before.length == 0;
        Area area = first ? new Area(0, 0, width, height) : changed(now, width, height);
        BufferedImage part = new BufferedImage(area.width, area.height, BufferedImage.TYPE_BYTE_INDEXED, colors);
        byte[] target = ((DataBufferByte) part.getRaster().getDataBuffer()).getData();
        for (int row = 0; row < area.height; row++) {
            int from = (area.y + row) * width + area.x;
            for (int column = 0; column < area.width; column++) {
                byte index = now[from + column];
                boolean same = !first && before[from + column] == index;
                target[row * area.width + column] = same ? (byte) GifPalette.TRANSPARENT : index;
            }
        }
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(part), null);
        metadata.mergeTree(FORMAT, tree(area, hundredths, first));
        writer.writeToSequence(new IIOImage(part, null, metadata), null);
        before = now;
    }

    @Override
    public void close() throws IOException {
        try {
            writer.endWriteSequence();
        } finally {
            stream.close();
            writer.dispose();
        }
    }

    /** Ends without completing the file, which is then to be deleted. */
    void abandon() throws IOException {
        stream.close();
        writer.dispose();
    }

    private record Area(int x, int y, int width, int height) {}

    private Area changed(byte[] now, int width, int height) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            int start = y * width;
            int first = Arrays.mismatch(now, start, start + width, before, start, start + width);
            if (first < 0) {
                continue;
            }
            int last = width - 1;
            while (now[start + last] == before[start + last]) {
                last--;
            }
            left = Math.min(left, first);
            right = Math.max(right, last);
            top = Math.min(top, y);
            bottom = y;
        }
        return bottom < 0 ? new Area(0, 0, 1, 1) : new Area(left, top, right - left + 1, bottom - top + 1);
    }

    private static IIOMetadataNode tree(Area area, int hundredths, boolean first) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode place = new IIOMetadataNode("ImageDescriptor");
        place.setAttribute("imageLeftPosition", String.valueOf(area.x));
        place.setAttribute("imageTopPosition", String.valueOf(area.y));
        place.setAttribute("imageWidth", String.valueOf(area.width));
        place.setAttribute("imageHeight", String.valueOf(area.height));
        place.setAttribute("interlaceFlag", "FALSE");
        root.appendChild(place);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("delayTime", String.valueOf(hundredths));
        control.setAttribute("transparentColorIndex", String.valueOf(GifPalette.TRANSPARENT));
        root.appendChild(control);
        if (first) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(loop);
            root.appendChild(extensions);
        }
        return root;
    }
}
