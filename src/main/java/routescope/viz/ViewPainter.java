package routescope.viz;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Snapshot;

/**
 * Paints one view with its legend and its caption: a picture as large as it needs to be, or one of a given size. For
 * several moments with one scale, each is told with {@link #observe} first. Belongs to one thread.
 */
final class ViewPainter {
    private static final int SINGLE_WIDTH = 640;
    private static final int CURVES_HEIGHT = 360;
    private static final double GAP = 8;
    private static final double FAR = 100_000;

    private final PictureOrder order;
    private final ScaleKeeper keeper = new ScaleKeeper();
    private final RoutingBoard board = new RoutingBoard();
    private final boolean range;
    private @Nullable Snapshot end;

    /**
     * Makes a painter of one view.
     *
     * @param order what is painted and how
     * @param range whether all moments share one scale
     */
    ViewPainter(PictureOrder order, boolean range) {
        this.order = order;
        this.range = range;
    }

    /** {@return the size of a picture that shows everything, caption included} @param snapshot what is shown */
    Size natural(Snapshot snapshot) {
        check(snapshot);
        int width = order.width();
        return switch (order.view().kind()) {
            case BOARD, OWNERS, EXPERT -> {
                BoardView all = layout(snapshot, natural()).view();
                yield new Size((int) Math.ceil(all.width()), (int) all.height() + Caption.HEIGHT, true);
            }
            case CHARTS -> new Size(width, CURVES_HEIGHT + Caption.HEIGHT, true);
            case KERNELS ->
                new Size(
                        Math.min(width, SINGLE_WIDTH),
                        (int) Math.ceil(KernelSheet.whole(snapshot, Math.min(width, SINGLE_WIDTH))
                                        .height())
                                + Caption.HEIGHT,
                        true);
        };
    }

    /**
     * The size of a picture.
     *
     * @param width logical pixels
     * @param height logical pixels, caption included
     * @param whole whether all rows are shown; else as many as fit
     */
    record Size(int width, int height, boolean whole) {}

    /** Widens the scales to a moment's values. */
    void observe(Snapshot snapshot) {
        check(snapshot);
        Snapshot known = end;
        if (known == null || snapshot.position().step() >= known.position().step()) {
            end = snapshot;
        }
        switch (order.view().kind()) {
            case BOARD, OWNERS, EXPERT -> frame(snapshot);
            case KERNELS -> {
                KernelSheet.routers(snapshot.kernels(), order.theme(), keeper, scope());
                KernelSheet.neurons(snapshot.kernels(), order.theme(), keeper, scope());
            }
            case CHARTS -> {}
        }
    }

    /** From now on the scales stay as they are. */
    void fix() {
        keeper.freeze(true);
    }

    /** Paints a moment. */
    void paint(Surface surface, Snapshot snapshot, Size size) {
        check(snapshot);
        double high = size.height() - (double) Caption.HEIGHT;
        surface.fillRect(0, 0, size.width(), size.height(), order.theme().background());
        surface.clip(0, 0, size.width(), high);
        switch (order.view().kind()) {
            case BOARD, OWNERS, EXPERT -> {
                BoardLayout layout = layout(snapshot, size);
                board.paint(surface, layout, frame(snapshot));
            }
            case CHARTS -> paintCharts(surface, snapshot, size.width(), high);
            case KERNELS -> {
                KernelSheet sheet = size.whole()
                        ? KernelSheet.whole(snapshot, size.width())
                        : KernelSheet.fitting(snapshot, size.width(), high);
                sheet.paint(
                        surface,
                        order.theme(),
                        KernelSheet.routers(snapshot.kernels(), order.theme(), keeper, scope()),
                        KernelSheet.neurons(snapshot.kernels(), order.theme(), keeper, scope()));
            }
        }
        surface.unclip();
        Caption.paint(surface, new Rect(0, high, size.width(), Caption.HEIGHT), snapshot, order.theme());
    }

    private void check(Snapshot snapshot) {
        List<ExportView> views = ExportView.of(snapshot.probe());
        if (!views.contains(order.view())) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "This run has no view \"" + order.view().id() + "\"",
                    "Its views: "
                            + String.join(
                                    ", ", views.stream().map(ExportView::id).toList()) + ".");
        }
    }

    private Scope scope() {
        return range ? Scope.WHOLE_RUN : Scope.ALL_EXPERTS;
    }

    /** A legend says "whole run" only where the scale covers more than one moment. */
    private BoardOptions options() {
        BoardOptions options = order.options();
        if (range) {
            return options.withScope(Scope.WHOLE_RUN);
        }
        return options.scope() == Scope.WHOLE_RUN ? options.withScope(Scope.ALL_EXPERTS) : options;
    }

    private BoardFrame frame(Snapshot snapshot) {
        BoardState state = BoardState.NONE.withFocusedExpert(order.view().expert());
        return BoardFrame.of(BoardData.of(snapshot), options(), state, order.theme(), keeper);
    }

    private Size natural() {
        int width =
                order.view().kind() == ExportView.Kind.BOARD ? order.width() : Math.min(order.width(), SINGLE_WIDTH);
        return new Size(width, width, true);
    }

    /**
     * The board's own layout; a single view is a board measured for one expert, with the maps of the others moved far
     * out of sight.
     */
    private BoardLayout layout(Snapshot snapshot, Size size) {
        BoardData data = BoardData.of(snapshot);
        double high = size.whole() ? natural().height() : size.height() - (double) Caption.HEIGHT;
        double wide = size.whole() ? natural().width() : size.width();
        BoardView view = BoardView.of(wide, high);
        if (order.view().kind() == ExportView.Kind.BOARD) {
            BoardLayout layout = RoutingBoard.layout(data, view);
            return size.whole() ? layout.whole() : layout;
        }
        BoardLayout one = BoardMeasure.measure(data, 1, view);
        BoardLayout seen = size.whole() ? one.whole() : one;
        BoardLayout.Columns columns = one.columns();
        boolean owners = order.view().kind() == ExportView.Kind.OWNERS;
        BoardView all = seen.view();
        BoardView scrolled = new BoardView(
                all.width(), all.height(), 0, owners ? 0 : FAR * order.view().expert());
        return new BoardLayout(
                data.grid(),
                data.probes(),
                data.experts(),
                0,
                seen.visibleRows(),
                seen.cells(),
                new BoardLayout.Columns(
                        columns.label(), columns.image(), columns.second(), owners ? FAR : columns.experts(), FAR),
                scrolled);
    }

    private void paintCharts(Surface surface, Snapshot snapshot, double width, double height) {
        Snapshot known = end;
        List<Chart> charts = RunCharts.all(known == null ? snapshot : withMetrics(snapshot, known), order.theme());
        long now = (known == null ? snapshot : known)
                .metrics().stream()
                        .filter(point -> point.step() <= snapshot.position().step())
                        .count();
        boolean beside = width / charts.size() >= height * 0.8;
        int columns = beside ? charts.size() : 1;
        int rows = beside ? 1 : charts.size();
        double wide = Math.floor((width - GAP * (columns + 1)) / columns);
        double high = Math.floor((height - GAP * (rows + 1)) / rows);
        for (int i = 0; i < charts.size(); i++) {
            double x = GAP + (beside ? i * (wide + GAP) : 0);
            double y = GAP + (beside ? 0 : i * (high + GAP));
            Rect area = new Rect(x, y, wide, high);
            LineChart.paint(surface, area, until(charts.get(i), area, (int) now), order.theme());
        }
    }

    private static Snapshot withMetrics(Snapshot snapshot, Snapshot end) {
        return snapshot.with(end.metrics(), snapshot.timeline());
    }

    /** {@return the chart with the same axes, its curves ending after some points} */
    private static Chart until(Chart chart, Rect area, int points) {
        ChartLayout layout = ChartLayout.of(area, chart);
        Chart.Axis right = chart.right();
        List<Chart.Series> series = chart.series().stream()
                .map(curve -> {
                    double[] ys = curve.ys().clone();
                    Arrays.fill(ys, Math.min(points, ys.length), ys.length, Double.NaN);
                    return new Chart.Series(
                            curve.name(), curve.xs(), ys, curve.argb(), curve.dashed(), curve.onRight());
                })
                .toList();
        return new Chart(
                chart.title(),
                chart.xTitle(),
                fixed(chart.left(), layout.left()),
                right == null ? null : fixed(right, layout.right()),
                series,
                chart.cursor(),
                chart.caption(),
                chart.logarithmicX(),
                chart.bands());
    }

    private static Chart.Axis fixed(Chart.Axis axis, ChartLayout.Ends ends) {
        return new Chart.Axis(axis.title(), ends.min(), ends.max(), ends.logarithmic());
    }
}
