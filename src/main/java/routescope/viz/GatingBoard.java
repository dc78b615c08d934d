package routescope.viz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import routescope.core.gating.Atoms;
import routescope.core.gating.FitMoment;
import routescope.core.gating.FitState;
import routescope.core.gating.GatingData;

/**
 * A fit as one picture: functions and gates above (curves for one input, maps with the data for two), atoms and loss below.
 *
 * @param state the fit
 * @param data what is fitted, or null
 * @param moments all moments so far
 * @param noise standard deviation of the noise
 */
public record GatingBoard(FitState state, @Nullable GatingData data, List<FitMoment> moments, double noise) {
    private static final int MAPS = 3;

    /** A map needs so much for its title. */
    private static final double MAP = 152;

    /** Takes a copy of the list. */
    public GatingBoard {
        moments = List.copyOf(moments);
    }

    /** {@return the picture for a file} @param description where it comes from @param width pixels @param height pixels */
    public PictureFile file(String description, int width, int height) {
        return new PictureFile(
                VizText.get("gating.board.title"),
                description,
                width,
                height,
                surface -> paint(surface, new Rect(0, 0, width, height), Theme.LIGHT));
    }

    /**
     * Paints the picture.
     *
     * @param surface what is painted on
     * @param area its place; legible from 560 x 340 pixels
     * @param theme the surroundings
     */
    public void paint(Surface surface, Rect area, Theme theme) {
        surface.fillRect(area.x(), area.y(), area.width(), area.height(), theme.panel());
        double half = Math.round(area.height() / 2);
        Rect top = new Rect(area.x(), area.y(), area.width(), half);
        if (state.shape().inputs() == 1) {
            LineChart.paint(
                    surface,
                    part(top, 0, 2),
                    GatingCharts.function(
                            state.truth(), data, state.shape(), state.moment().parameters(), theme),
                    theme);
            LineChart.paint(
                    surface,
                    part(top, 1, 2),
                    GatingCharts.gates(
                            state.truth(), state.shape(), state.moment().parameters(), theme),
                    theme);
        } else if (state.shape().inputs() == 2) {
            maps(surface, top, theme);
        }
        Rect bottom = new Rect(area.x(), area.y() + half, area.width(), area.height() - half);
        int d = state.shape().inputs();
        plane(0, d, "gating.atoms.gate").paint(surface, part(bottom, 0, 3), theme);
        plane(d, 2 * d, "gating.atoms.expert").paint(surface, part(bottom, 1, 3), theme);
        LineChart.paint(surface, part(bottom, 2, 3), GatingCharts.losses(moments, noise, theme), theme);
    }

    private void maps(Surface surface, Rect top, Theme theme) {
        // The maps are as high as they can be; what is left beside them is for the gates, of which there may be many.
        double wide = MAPS * Math.min(top.width() / (MAPS + 1), Math.max(MAP, top.height()));
        Rect maps = new Rect(top.x(), top.y(), wide, top.height());
        Rect gates = new Rect(top.x() + wide, top.y(), top.width() - wide, top.height());
        PlaneMap map = new PlaneMap(state.truth(), theme);
        Scale scale = map.scale();
        double[] parameters = state.moment().parameters();
        Rect truth = map.values(
                surface,
                part(maps, 0, MAPS),
                VizText.get("gating.truth"),
                state.truth().shape(),
                state.truth().parameters(),
                scale);
        Rect fit =
                map.values(surface, part(maps, 1, MAPS), VizText.get("gating.fit"), state.shape(), parameters, scale);
        if (data != null) {
            map.dots(surface, truth, data, scale);
            map.dots(surface, fit, data, scale);
        }
        map.winners(surface, part(maps, 2, MAPS), VizText.get("gating.winners"), state.shape(), parameters);
        new PlaneGates(state.truth(), theme).paint(surface, gates, state.shape(), parameters);
    }

    private static Rect part(Rect row, int index, int count) {
        double from = Math.round(row.width() * index / count);
        double to = Math.round(row.width() * (index + 1) / count);
        return new Rect(row.x() + from, row.y(), to - from, row.height());
    }

    /** The atoms over two of their parameters, by where these stand in an atom. */
    private AtomPlane plane(int x, int y, String key) {
        Atoms fit = state.atoms();
        double[] shares = new double[fit.count()];
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : fit.logMasses()) {
            largest = Math.max(largest, log);
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(fit.logMasses()[i] - largest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return new AtomPlane(
                VizText.get(key),
                name(x == 0 ? "gating.atoms.beta" : "gating.atoms.a"),
                x == 0 ? name("gating.atoms.a") : VizText.get("gating.atoms.b"),
                column(state.trueAtoms(), x),
                column(state.trueAtoms(), y),
                column(fit, x),
                column(fit, y),
                shares,
                state.error().cells());
    }

    /** Of several inputs the planes show the first. */
    private String name(String key) {
        String name = VizText.get(key);
        return state.shape().inputs() == 1 ? name : VizText.get("gating.atoms.first", name);
    }

    private static double[] column(Atoms atoms, int at) {
        double[] values = new double[atoms.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = atoms.places()[i][at];
        }
        return values;
    }
}
