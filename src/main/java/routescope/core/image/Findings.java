package routescope.core.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** What is noticed while a file is opened, and whether it is still wanted. */
final class Findings {
    /** Rows, or units of rows, between two looks at whether the file is still wanted. */
    static final int BETWEEN_LOOKS = 64;

    private final BooleanSupplier cancelled;
    private final List<String> notes = new ArrayList<>();
    private Damage damage = Damage.NONE;
    private boolean strayInHeader;

    Findings(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /** Ends the opening when the file is no longer wanted. */
    void checkCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new RoutescopeException(ErrorCode.CANCELLED, "Opening the picture");
        }
    }

    /** The same at every {@value #BETWEEN_LOOKS}th row. */
    void checkCancelled(int row) {
        if (row % BETWEEN_LOOKS == 0) {
            checkCancelled();
        }
    }

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
