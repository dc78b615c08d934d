package routescope.core.model;

/** Picks the largest of a few values. */
final class TopSelection {
    private TopSelection() {}

    /**
     * Writes the places of the largest values in descending order; ties go to the lower place, not-a-number comes last.
     *
     * @param values where the values are, not modified
     * @param start place of the first value
     * @param stride distance from one value to the next
     * @param count number of values
     * @param best room for as many values as are to be picked, at most {@code count}; modified
     * @param out where the picked places (0..count-1) go; modified
     * @param outStart first place to write
     */
    static void pick(float[] values, int start, int stride, int count, float[] best, int[] out, int outStart) {
        int filled = 0;
        for (int j = 0; j < count; j++) {
            float value = values[start + j * stride];
            if (filled == best.length && !(value > best[filled - 1]) && !Float.isNaN(best[filled - 1])) {
                continue;
            }
            int place = filled < best.length ? filled++ : filled - 1;
            while (place > 0 && (value > best[place - 1] || Float.isNaN(best[place - 1]) && !Float.isNaN(value))) {
                best[place] = best[place - 1];
                out[outStart + place] = out[outStart + place - 1];
                place--;
            }
            best[place] = value;
            out[outStart + place] = j;
        }
    }
}
