package routescope.viz;

import java.util.ArrayList;
import java.util.List;

/** Remembers what is painted on it; a letter is 0.55 of the size wide. */
final class RecordingSurface implements Surface {
    final List<Label> labels = new ArrayList<>();
    final List<Fill> fills = new ArrayList<>();
    final List<Integer> polylines = new ArrayList<>();
    int calls;
    int images;
    int open;

    record Label(String text, double x, double y, double size, Align align, int argb) {}

    record Fill(Rect place, int argb) {}

    List<String> words() {
        return labels.stream().map(Label::text).toList();
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        calls++;
        fills.add(new Fill(new Rect(x, y, width, height), argb));
    }

    @Override
    public void strokeRect(double x, double y, double width, double height, double line, int argb) {
        calls++;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double line, int argb) {
        calls++;
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, double line, int argb, boolean dashed) {
        calls++;
        polylines.add(count);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int argb) {
        calls++;
    }

    @Override
    public void fillOval(double x, double y, double width, double height, int argb) {
        calls++;
    }

    @Override
    public void pixels(int[] pixels, int columns, int rows, double x, double y, double width, double height) {
        calls++;
        images++;
    }

    @Override
    public void text(String text, double x, double y, double size, Face face, Align align, int argb) {
        calls++;
        labels.add(new Label(text, x, y, size, align, argb));
    }

    @Override
    public double textWidth(String text, double size, Face face) {
        return 0.55 * size * text.length();
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        open++;
    }

    @Override
    public void unclip() {
        open--;
    }
}
