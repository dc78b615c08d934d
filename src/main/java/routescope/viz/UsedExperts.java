package routescope.viz;

/**
 * Which experts of many are in use, and their hues. Up to 9 experts have the hue of their index. Of more, those in use have
 * hues while they are at most 9, in the order of their letters, so that a hue may pass to another expert when one comes
 * into use; beyond that all are grey, and letters tell them apart.
 *
 * @param ranks place of each expert among those in use, -1 for one that is not; nobody writes into it
 * @param count how many are in use
 */
record UsedExperts(int[] ranks, int count) {

    /** {@return those that samples are sent to} @param experts how many there are @param winners expert of each sample */
    static UsedExperts of(int experts, int[] winners) {
        boolean[] used = new boolean[experts];
        for (int winner : winners) {
            used[winner] = true;
        }
        int[] ranks = new int[experts];
        int count = 0;
        for (int expert = 0; expert < experts; expert++) {
            ranks[expert] = used[expert] ? count++ : -1;
        }
        return new UsedExperts(ranks, count);
    }

    /** {@return whether every expert in use has a hue of its own} */
    boolean hues() {
        return few() || new ExpertPalette(count).hues();
    }

    /** {@return whether an expert is to be named: all of few, those in use of many} @param expert its index */
    boolean isNamed(int expert) {
        return few() || ranks[expert] >= 0;
    }

    /** {@return the colour of an expert} @param expert its index @param chosen stands out when hues do not suffice, or -1 */
    int line(int expert, int chosen, Theme theme) {
        if (few() || !hues()) {
            return new ExpertPalette(ranks.length, chosen).line(expert, theme);
        }
        return ranks[expert] < 0
                ? new ExpertPalette(ranks.length).line(expert, theme)
                : new ExpertPalette(count).line(ranks[expert], theme);
    }

    private boolean few() {
        return new ExpertPalette(ranks.length).hues();
    }
}
