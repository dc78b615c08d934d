package routescope.core.data;

import routescope.core.patch.PatchSet;

/** Chooses the images a window looks at: the first ones of each class in turn, so that no chance is involved. */
public final class ProbeImages {
    private ProbeImages() {}

    /**
     * Chooses probe images.
     *
     * @param test where to choose from
     * @param count how many, at least 0
     * @return {@code [min(count, images)]} image indices, class 0, class 1, ..., class 0, ... while each class has some
     *     left; no index twice
     */
    public static int[] choose(PatchSet test, int count) {
        int classes = test.classes();
        int[] labels = test.labels();
        int[] chosen = new int[Math.max(0, Math.min(count, labels.length))];
        int[] next = new int[classes];
        int found = 0;
        for (int turn = 0; found < chosen.length; turn++) {
            int label = turn % classes;
            int image = next[label];
            while (image < labels.length && labels[image] != label) {
                image++;
            }
            if (image < labels.length) {
                chosen[found++] = image;
            }
            next[label] = image + 1;
        }
        return chosen;
    }
}
