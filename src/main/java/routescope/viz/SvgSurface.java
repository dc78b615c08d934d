package routescope.viz;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;

/**
 * A surface that becomes an SVG file: shapes stay shapes and words stay words, pixels keep their hard edges. The same
 * calls give the same text. Not thread-safe.
 *
 * <p>Texts carry the width they were laid out with, so that a machine with other fonts keeps the layout.
 */
public final class SvgSurface implements Surface {
    /** Up to so many pixels become rectangles, more become an embedded picture. */
    static final int MOST_RECTANGLES = 32;

    /** From the vertical middle of a line of text down to its base line, in sizes of the text. */
    static final double BASE_LINE = 0.35;

    private static final String SANS = "'DejaVu Sans', Verdana, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
    private static final String MONO = "'DejaVu Sans Mono', Menlo, Consolas, 'Courier New', monospace";
    private static final int DECIMALS = 3;

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;
    private final Ruler ruler;
    private int clips;
    private int open;

    /** Measures texts. */
    @FunctionalInterface
    public interface Ruler {

        /**
         * {@return the width of a text in logical pixels}
         *
         * @param text the text
         * @param size its size
         * @param face weight and family
         */
        double width(String text, double size, Face face);
    }

    /**
     * Makes an empty, transparent surface that measures texts with the fonts of this machine.
     *
     * @param width logical pixels from left to right
     * @param height logical pixels from top to bottom
     */
    public SvgSurface(int width, int height) {
        this(width, height, new AwtSurface(1, 1, 1)::textWidth);
    }

    /**
     * Makes an empty, transparent surface.
     *
     * @param width logical pixels from left to right
     * @param height logical pixels from top to bottom
     * @param ruler measures texts
     */
    public SvgSurface(int width, int height, Ruler ruler) {
        this.width = width;
        this.height = height;
        this.ruler = ruler;
    }

    /**
     * {@return the whole file so far}
     *
     * @param title what the picture is, for tooltips and screen readers
     * @param description more about it
     * @param scale how many times larger than its logical pixels it is shown at first
     * @throws IllegalStateException when a clip is still open
     */
    public String text(String title, String description, int scale) {
        if (open != 0) {
            throw new IllegalStateException(open + " clips are still open");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" \
                width="%d" height="%d" viewBox="0 0 %d %d">
                <title>%s</title>
                <desc>%s</desc>
                %s</svg>
                """.formatted(width * scale, height * scale, width, height, escape(title), escape(description), body);
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        if (width > 0 && height > 0) {
            String edges =
                    whole(x) && whole(y) && whole(width) && whole(height) ? " shape-rendering=\"crispEdges\"" : "";
            rectangle(x, y, width, height, paint("fill", argb) + edges);
        }
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double line, int argb) {
        if (width <= 2 * line || height <= 2 * line) {
            fillRect(x, y, width, height, argb);
            return;
        }
        rectangle(
                x + line / 2,
                y + line / 2,
                width - line,
                height - line,
                " fill=\"none\"" + stroke(line, argb) + " shape-rendering=\"crispEdges\"");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double line, int argb) {
        body.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2), stroke(line, argb)));
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, double line, int argb, boolean dashed) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(xs[i]) || Double.isNaN(ys[i])) {
                drawing = false;
            } else {
                path.append(drawing ? 'L' : 'M')
                        .append(number(xs[i]))
                        .append(' ')
                        .append(number(ys[i]));
                drawing = true;
            }
        }
        if (!path.isEmpty()) {
            body.append("<path d=\"%s\" fill=\"none\"%s stroke-linejoin=\"round\"%s/>\n"
                    .formatted(path, stroke(line, argb), dashed ? " stroke-dasharray=\"5 4\"" : ""));
        }
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int argb) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        body.append("<polygon points=\"%s\"%s/>\n".formatted(points, paint("fill", argb)));
    }

    @Override
    public void fillOval(double x, double y, double width, double height, int argb) {
        body.append("<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\"%s/>\n"
                .formatted(
                        number(x + width / 2),
                        number(y + height / 2),
                        number(width / 2),
                        number(height / 2),
                        paint("fill", argb)));
    }

    @Override
    public void pixels(int[] pixels, int columns, int rows, double x, double y, double width, double height) {
        long left = Math.round(x);
        long top = Math.round(y);
        long right = Math.round(x + width);
        long bottom = Math.round(y + height);
        if (right <= left || bottom <= top) {
            return;
        }
        if (columns * rows <= MOST_RECTANGLES) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    double from = left + (double) (right - left) * column / columns;
                    double down = top + (double) (bottom - top) * row / rows;
                    double wide = left + (double) (right - left) * (column + 1) / columns - from;
                    double high = top + (double) (bottom - top) * (row + 1) / rows - down;
                    fillRect(from, down, wide, high, pixels[row * columns + column]);
                }
            }
            return;
        }
        body.append("<image x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" preserveAspectRatio=\"none\" "
                .formatted(left, top, right - left, bottom - top));
        body.append("style=\"image-rendering:optimizeSpeed;image-rendering:pixelated\" ");
        body.append("xlink:href=\"data:image/png;base64,%s\"/>\n".formatted(png(pixels, columns, rows)));
    }

    @Override
    public void text(String text, double x, double y, double size, Face face, Align align, int argb) {
        if (text.isBlank()) {
            return;
        }
        String anchor = switch (align) {
            case LEFT -> "";
            case CENTER -> " text-anchor=\"middle\"";
            case RIGHT -> " text-anchor=\"end\"";
        };
        body.append("<text x=\"%s\" y=\"%s\" font-family=\"%s\" font-size=\"%s\"%s%s textLength=\"%s\" "
                .formatted(
                        number(x),
                        number(y + BASE_LINE * size),
                        face == Face.MONO ? MONO : SANS,
                        number(size),
                        face == Face.BOLD ? " font-weight=\"bold\"" : "",
                        anchor,
                        number(textWidth(text, size, face))));
        body.append("lengthAdjust=\"spacingAndGlyphs\"%s xml:space=\"preserve\">%s</text>\n"
                .formatted(paint("fill", argb), escape(text)));
    }

    @Override
    public double textWidth(String text, double size, Face face) {
        return ruler.width(text, size, face);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips++;
        open++;
        body.append("<clipPath id=\"clip%d\">".formatted(clips));
        rectangle(x, y, Math.max(0, width), Math.max(0, height), "");
        body.append("</clipPath><g clip-path=\"url(#clip%d)\">\n".formatted(clips));
    }

    @Override
    public void unclip() {
        open--;
        body.append("</g>\n");
    }

    private void rectangle(double x, double y, double width, double height, String manner) {
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>\n"
                .formatted(number(x), number(y), number(width), number(height), manner));
    }

    private static String stroke(double line, int argb) {
        return paint("stroke", argb) + " stroke-width=\"" + number(line) + "\"";
    }

    private static String paint(String part, int argb) {
        int alpha = argb >>> 24;
        String color = " %s=\"#%06x\"".formatted(part, argb & 0xFFFFFF);
        return alpha == 255 ? color : color + " %s-opacity=\"%s\"".formatted(part, number(alpha / 255.0));
    }

    private static String png(int[] pixels, int columns, int rows) {
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, columns, rows, pixels, 0, columns);
        try {
            return Base64.getEncoder().encodeToString(PngWriter.bytes(image, Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory is always encoded", e);
        }
    }

    private static boolean whole(double value) {
        return value == Math.rint(value);
    }

    /** {@return a number as short as it can be written with three decimals, whatever the language of the machine} */
    private static String number(double value) {
        return BigDecimal.valueOf(Math.round(value * 1000), DECIMALS)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** {@return a text that cannot end the element or attribute it stands in; what XML cannot hold becomes a space} */
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(allowed(point) ? point : ' ');
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int point) {
        return point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}
