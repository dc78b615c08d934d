package routescope.core.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import routescope.core.train.Knobs;
import routescope.core.train.RoutingOverride;

/** A person's choice in place of a router's. An expert takes l patches whatever is chosen, so one comes for one that goes. */
public final class Overrides {
    private Overrides() {}

    /**
     * {@return knobs under which an expert takes a patch that it did not take, in place of its last one; or leaves one that
     * it took to the best of the others. A choice that equals the router's own is none}
     *
     * @param knobs those in force
     * @param routing what is shown, under these knobs
     * @param probe index of the probe image
     * @param patch number of the patch
     * @param expert index of the expert
     */
    public static Knobs toggling(Knobs knobs, ProbeRouting routing, int probe, int patch, int expert) {
        List<Integer> ranked = ranked(routing, probe, expert);
        List<Integer> taken = new ArrayList<>(
                ranked.stream().filter(j -> routing.slot(probe, j, expert) >= 0).toList());
        if (taken.remove((Integer) patch)) {
            ranked.stream()
                    .filter(j -> j != patch && !taken.contains(j))
                    .findFirst()
                    .ifPresent(taken::add);
        } else {
            taken.remove(taken.size() - 1);
            taken.add(patch);
        }
        int image = routing.images()[probe];
        RoutingOverride choice = new RoutingOverride(image, expert, taken);
        RoutingOverride own = new RoutingOverride(image, expert, ranked.subList(0, routing.selectedPatches()));
        return choice.equals(own) || taken.size() < routing.selectedPatches()
                ? knobs.without(image, expert)
                : knobs.with(choice);
    }

    private static List<Integer> ranked(ProbeRouting routing, int probe, int expert) {
        List<Integer> patches = new ArrayList<>();
        for (int j = 0; j < routing.patches(); j++) {
            patches.add(j);
        }
        patches.sort(Comparator.comparingInt(j -> routing.rank(probe, j, expert)));
        return patches;
    }
}
