package routescope.core.experiment;

import java.util.List;
import routescope.core.gating.RateSweep;

/**
 * What there is of a {@link PapersPlan}.
 *
 * @param plan what was wanted
 * @param figures the runs of each figure that are done, in the order of the plan
 * @param table the runs of table 1
 * @param entropy the runs of the entropy curves
 * @param rates the fits of each sweep, in the order of the plan
 */
public record PapersResults(
        PapersPlan plan,
        List<List<FigureCell.Outcome>> figures,
        List<ClusterTable.Outcome> table,
        List<EntropyCurves.Outcome> entropy,
        List<List<RateSweep.Outcome>> rates) {

    /** Takes copies of the lists. */
    public PapersResults {
        figures = List.copyOf(figures);
        table = List.copyOf(table);
        entropy = List.copyOf(entropy);
        rates = List.copyOf(rates);
    }
}
