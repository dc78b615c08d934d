package routescope.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import routescope.core.error.ErrorCode;
import routescope.core.error.OutermostHandler;
import routescope.core.error.RoutescopeException;

/** A surface in memory, without a display. Each logical pixel has a whole number of pixels per side. Not thread-safe. */
public final class AwtSurface implements Surface, AutoCloseable {
    private static final float[] DASH = {5, 4};
    private static final int LARGEST_SCALE = 4;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Deque<Clip> clips = new ArrayDeque<>();
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

    private record Clip(@Nullable Shape shape) {}

    /**
     * Makes a transparent surface.
     *
     * @param width logical pixels from left to right
     * @param height logical pixels from top to bottom
     * @param scale pixels per logical pixel and side, 1 to 4
     */
    public AwtSurface(int width, int height, int scale) {
        if (width < 1 || height < 1 || scale < 1 || scale > LARGEST_SCALE) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "A picture of %d x %d pixels at scale %d cannot be made".formatted(width, height, scale),
                    "Sizes are at least 1, the scale is 1 to 4.");
        }
        image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_ARGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.scale(scale, scale);
    }

    /** {@return the picture painted so far; painting more changes it} */
    public BufferedImage image() {
        return image;
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        graphics.setColor(new Color(argb, true));
        if (whole(x) && whole(y) && whole(width) && whole(height)) {
            graphics.fillRect((int) x, (int) y, (int) width, (int) height);
        } else {
            graphics.fill(new Rectangle2D.Double(x, y, width, height));
        }
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double line, int argb) {
        if (width <= 2 * line || height <= 2 * line) {
            fillRect(x, y, width, height, argb);
            return;
        }
        fillRect(x, y, width, line, argb);
        fillRect(x, y + height - line, width, line, argb);
        fillRect(x, y + line, line, height - 2 * line, argb);
        fillRect(x + width - line, y + line, line, height - 2 * line, argb);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double line, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.setStroke(new BasicStroke((float) line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, double line, int argb, boolean dashed) {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(xs[i]) || Double.isNaN(ys[i])) {
                open = false;
            } else if (open) {
                path.lineTo(xs[i], ys[i]);
            } else {
                path.moveTo(xs[i], ys[i]);
                open = true;
            }
        }
        graphics.setColor(new Color(argb, true));
        graphics.setStroke(new BasicStroke(
                (float) line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashed ? DASH : null, 0));
        graphics.draw(path);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int argb) {
        Path2D path = new Path2D.Double();
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) {
            path.lineTo(xs[i], ys[i]);
        }
        path.closePath();
        graphics.setColor(new Color(argb, true));
        graphics.fill(path);
    }

    @Override
    public void fillOval(double x, double y, double width, double height, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void pixels(int[] pixels, int columns, int rows, double x, double y, double width, double height) {
        BufferedImage source = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        source.setRGB(0, 0, columns, rows, pixels, 0, columns);
        int left = (int) Math.round(x);
        int top = (int) Math.round(y);
        int right = (int) Math.round(x + width);
        int bottom = (int) Math.round(y + height);
        graphics.drawImage(source, left, top, right, bottom, 0, 0, columns, rows, null);
    }

    @Override
    public void text(String text, double x, double y, double size, Face face, Align align, int argb) {
        withFonts(() -> {
            Font font = font(face).deriveFont((float) size);
            graphics.setFont(font);
            FontMetrics metrics = graphics.getFontMetrics();
            double width = align == Align.LEFT ? 0 : width(text, font);
            double left = align == Align.CENTER ? x - width / 2 : x - width;
            double baseline = y + (metrics.getAscent() - metrics.getDescent()) / 2.0;
            graphics.setColor(new Color(argb, true));
            graphics.drawString(text, (float) left, (float) baseline);
            return width;
        });
    }

    @Override
    public double textWidth(String text, double size, Face face) {
        return withFonts(() -> width(text, font(face).deriveFont((float) size)));
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips.push(new Clip(graphics.getClip()));
        graphics.clip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void unclip() {
        graphics.setClip(clips.pop().shape());
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    private static boolean whole(double value) {
        return value == Math.rint(value);
    }

    private Font font(Face face) {
        return fonts.computeIfAbsent(face, AwtSurface::load);
    }

    private static Font load(Face face) {
        return switch (face) {
            case TEXT -> new Font(Font.SANS_SERIF, Font.PLAIN, 12);
            case BOLD -> new Font(Font.SANS_SERIF, Font.BOLD, 12);
            case MONO -> new Font(Font.MONOSPACED, Font.PLAIN, 12);
        };
    }

    private static double width(String text, Font font) {
        return font.getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }

    @OutermostHandler(
            "without any font the platform throws a bare Error, without fontconfig others: no caller names them")
    private static double withFonts(DoubleSupplier work) {
        try {
            return work.getAsDouble();
        } catch (OutOfMemoryError failure) {
            throw failure;
        } catch (Error | NullPointerException failure) {
            Throwable origin = failure;
            while (origin.getCause() != null) {
                origin = origin.getCause();
            }
            throw new RoutescopeException(ErrorCode.FONTS_MISSING, failure, String.valueOf(origin.getMessage()));
        }
    }
}
