package routescope.viz;

import java.awt.image.BufferedImage;

/** Paints in memory like {@link AwtSurface}, with a bar for each text: the same pixels whatever fonts there are. */
final class PlainTextSurface implements Surface {
    private static final double LETTER = 0.55;

    private final AwtSurface target;

    PlainTextSurface(int width, int height) {
        target = new AwtSurface(width, height, 1);
    }

    BufferedImage image() {
        return target.image();
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        target.fillRect(x, y, width, height, argb);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double line, int argb) {
        target.strokeRect(x, y, width, height, line, argb);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double line, int argb) {
        target.line(x1, y1, x2, y2, line, argb);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, double line, int argb, boolean dashed) {
        target.polyline(xs, ys, count, line, argb, dashed);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int argb) {
        target.fillPolygon(xs, ys, argb);
    }

    @Override
    public void fillOval(double x, double y, double width, double height, int argb) {
        target.fillOval(x, y, width, height, argb);
    }

    @Override
    public void pixels(int[] pixels, int columns, int rows, double x, double y, double width, double height) {
        target.pixels(pixels, columns, rows, x, y, width, height);
    }

    @Override
    public void text(String text, double x, double y, double size, Face face, Align align, int argb) {
        double width = textWidth(text, size, face);
        double left = align == Align.LEFT ? x : align == Align.CENTER ? x - width / 2 : x - width;
        double height = Math.round(size * 0.5);
        target.fillRect(Math.rint(left), Math.rint(y - height / 2), Math.rint(width), height, argb);
    }

    @Override
    public double textWidth(String text, double size, Face face) {
        return LETTER * size * text.length();
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        target.clip(x, y, width, height);
    }

    @Override
    public void unclip() {
        target.unclip();
    }
}
