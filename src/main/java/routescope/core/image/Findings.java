package routescope.core.image;

import java.util.ArrayList;
import java.util.List;

/** What is noticed while a file is opened. */
final class Findings {
    private final List<String> notes = new ArrayList<>();
    private Damage damage = Damage.NONE;
    private boolean strayInHeader;

    /** Adds a sentence, once. */
    void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** Adds a sentence about damage; the worst damage counts. */
    void damage(Damage found, String sentence) {
        if (found.compareTo(damage) > 0) {
            damage = found;
        }
        note(sentence);
    }

    /** Tells that bytes that belong to nothing stand before the pixels. */
    void strayInHeader() {
        strayInHeader = true;
        note("Stray bytes in its header were passed over.");
    }

    boolean hasStrayInHeader() {
        return strayInHeader;
    }

    Damage damage() {
        return damage;
    }

    List<String> notes() {
        return notes;
    }
}
