package routescope.core.edit;

import java.util.List;

/**
 * One stroke of a round brush. Points are in pixels of the patch from its upper left corner; what lies outside of the
 * patch paints nothing.
 *
 * @param xs from the left
 * @param ys from the top, as many
 * @param radius of the brush in pixels
 * @param ink what it paints with
 */
public record Stroke(List<Double> xs, List<Double> ys, double radius, Ink ink) {

    /** Takes copies. */
    public Stroke {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
    }

    /** {@return whether the brush touches the middle of a pixel} @param column from the left @param row from the top */
    boolean covers(int column, int row) {
        double x = column + 0.5;
        double y = row + 0.5;
        for (int i = 0; i < xs.size(); i++) {
            int next = Math.min(i + 1, xs.size() - 1);
            if (squaredDistance(x, y, i, next) <= radius * radius) {
                return true;
            }
        }
        return false;
    }

    private double squaredDistance(double x, double y, int from, int to) {
        double dx = xs.get(to) - xs.get(from);
        double dy = ys.get(to) - ys.get(from);
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((x - xs.get(from)) * dx + (y - ys.get(from)) * dy) / length;
        double place = Math.max(0, Math.min(1, along));
        double offX = x - xs.get(from) - place * dx;
        double offY = y - ys.get(from) - place * dy;
        return offX * offX + offY * offY;
    }
}
