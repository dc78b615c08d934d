package routescope.viz;

import routescope.core.train.Phase;
import routescope.viz.CellRef.Part;

/** The scales of a routing board at one moment. Cells and legends both ask here. */
public final class BoardScales {
    private final BoardData data;
    private final BoardOptions options;
    private final Theme theme;
    private final Scale gates;
    private final Scale owners;
    private final Scale contributions;
    private final Scale values;

    /**
     * Takes the ends of the scales.
     *
     * @param data what is shown
     * @param options how it is shown
     * @param theme the surroundings
     * @param keeper remembers the ends of the whole run; told about this moment's values
     */
    public BoardScales(BoardData data, BoardOptions options, Theme theme, ScaleKeeper keeper) {
        this.data = data;
        this.options = options;
        this.theme = theme;
        gates = Scale.sequential(VizText.get("quantity.gate"), "", 0, 1, options.colorMap(), Scope.FIXED);
        owners = Scale.counts(
                VizText.get("quantity.owners"), Math.max(1, data.experts()), options.colorMap(), Scope.FIXED);
        Scope scope = options.scope() == Scope.WHOLE_RUN ? Scope.WHOLE_RUN : Scope.ALL_EXPERTS;
        // Gradients shrink by orders of magnitude while a run learns: those of the whole run would hide those of a
        // step.
        Scope ends = options.quantity() == Quantity.SCORE_GRADIENT ? Scope.ALL_EXPERTS : scope;
        Scale now = valueScale(0, data.probes(), 0, data.experts(), ends);
        boolean shown = options.quantity() != Quantity.GATE && options.quantity() != Quantity.NOTHING;
        values = shown && data.experts() > 0 ? keeper.keep(now) : now;
        boolean firing = data.experts() == 0 && options.quantity() == Quantity.ACTIVATION;
        contributions = keeper.keep(firing ? valueScale(0, data.probes(), 0, 1, scope) : contributionScale(scope));
    }

    /** {@return the scale of the owner counts, 0 to k} */
    public Scale owners() {
        return owners;
    }

    /** {@return the scale of the contributions, symmetric around zero} */
    public Scale contributions() {
        return contributions;
    }

    /**
     * {@return the scale of an expert's map under the scope of the options}
     *
     * @param probe index of the probe image
     * @param expert index of the expert
     */
    public Scale expert(int probe, int expert) {
        if (options.quantity() == Quantity.GATE) {
            return gates;
        }
        return switch (options.scope()) {
            case THIS_MAP -> valueScale(probe, probe + 1, expert, expert + 1, Scope.THIS_MAP);
            case THIS_EXPERT -> valueScale(0, data.probes(), expert, expert + 1, Scope.THIS_EXPERT);
            case ALL_EXPERTS, WHOLE_RUN, FIXED, ALL_NEURONS -> values;
        };
    }

    /**
     * {@return the value a cell shows; not-a-number when it shows none}
     *
     * @param cell which cell
     */
    public double value(CellRef cell) {
        return switch (cell.part()) {
            case IMAGE, OWNERS ->
                data.knows(Phase.SELECT) ? data.routing().owners(cell.probe(), cell.patch()) : Double.NaN;
            case CONTRIBUTION -> fixedValue(cell);
            case EXPERT -> data.value(options.quantity(), cell.probe(), cell.patch(), cell.expert());
        };
    }

    /**
     * {@return the scale a cell is coloured by}
     *
     * @param cell which cell
     */
    public Scale scale(CellRef cell) {
        if (cell.part() == Part.EXPERT) {
            return expert(cell.probe(), cell.expert());
        }
        return cell.part() == Part.CONTRIBUTION ? contributions : owners;
    }

    /** Without routers the one map shows activations first, and shares in the logit once they are pooled. */
    private double fixedValue(CellRef cell) {
        if (options.quantity() == Quantity.ACTIVATION) {
            return data.value(Quantity.ACTIVATION, cell.probe(), cell.patch(), 0);
        }
        return data.knows(Phase.POOL) ? data.contribution(cell.probe(), cell.patch()) : Double.NaN;
    }

    private Scale valueScale(int fromProbe, int toProbe, int fromExpert, int toExpert, Scope scope) {
        double extent = 0;
        if (options.quantity() != Quantity.GATE && options.quantity() != Quantity.NOTHING) {
            for (int probe = fromProbe; probe < toProbe; probe++) {
                for (int expert = fromExpert; expert < toExpert; expert++) {
                    extent = Math.max(extent, largestValue(probe, expert));
                }
            }
        }
        if (options.quantity() == Quantity.ACTIVATION) {
            double end = extent > 0 ? extent : 1;
            return Scale.sequential(VizText.get("quantity.activation"), "", 0, end, options.colorMap(), scope);
        }
        return Scale.diverging(quantityName(), "", extent, theme, scope);
    }

    private double largestValue(int probe, int expert) {
        double largest = 0;
        for (int patch = 0; patch < data.routing().patches(); patch++) {
            double value = Math.abs(data.value(options.quantity(), probe, patch, expert));
            largest = value > largest && Double.isFinite(value) ? value : largest;
        }
        return largest;
    }

    private String quantityName() {
        return switch (options.quantity()) {
            case CONTRIBUTION -> VizText.get("quantity.expert-contribution");
            case SCORE_GRADIENT -> VizText.get("quantity.score-gradient");
            default -> VizText.get(data.withinStep() ? "quantity.score-minus-cut" : "quantity.score");
        };
    }

    private Scale contributionScale(Scope scope) {
        double extent = 0;
        for (float contribution : data.routing().contributions()) {
            double value = Math.abs(contribution);
            extent = value > extent && Double.isFinite(value) ? value : extent;
        }
        return Scale.diverging(VizText.get("quantity.contribution"), "", extent, theme, scope);
    }
}
