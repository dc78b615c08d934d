package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routescope.core.run.ProbeRouting;

/**
 * A view of a run that becomes a picture of its own.
 *
 * @param kind which view
 * @param expert index of the expert for {@link Kind#EXPERT}, else -1
 */
public record ExportView(Kind kind, int expert) {
    /** The whole routing board. */
    public static final ExportView BOARD = new ExportView(Kind.BOARD, -1);

    /** The curves. */
    public static final ExportView CHARTS = new ExportView(Kind.CHARTS, -1);

    /** Images and owner counts. */
    public static final ExportView OWNERS = new ExportView(Kind.OWNERS, -1);

    /** Router kernels and neurons. */
    public static final ExportView KERNELS = new ExportView(Kind.KERNELS, -1);

    private static final String EXPERT = "expert:";

    /** Letters from A to ZZ. */
    private static final int MOST_EXPERTS = 26 + 26 * 26;

    /** The kinds of views. */
    public enum Kind {
        /** The routing board with the maps of all experts. */
        BOARD,
        /** Loss and accuracy, routing precision, load. */
        CHARTS,
        /** The probe images with their owners, and the owner counts. */
        OWNERS,
        /** The probe images under one expert, and that expert's maps. */
        EXPERT,
        /** The kernels of routers and neurons as pictures. */
        KERNELS
    }

    /**
     * {@return the view of one expert}
     *
     * @param expert its index
     */
    public static ExportView ofExpert(int expert) {
        return new ExportView(Kind.EXPERT, expert);
    }

    /**
     * {@return the view a text names, such as {@code board} or {@code expert:A}; empty when it names none}
     *
     * @param text as {@link #id} gives it; letters may be large or small
     */
    public static Optional<ExportView> parse(String text) {
        String wanted = text.strip();
        for (ExportView view : List.of(BOARD, CHARTS, OWNERS, KERNELS)) {
            if (view.id().equalsIgnoreCase(wanted)) {
                return Optional.of(view);
            }
        }
        if (wanted.regionMatches(true, 0, EXPERT, 0, EXPERT.length())) {
            String letter = wanted.substring(EXPERT.length()).strip();
            for (int expert = 0; expert < MOST_EXPERTS; expert++) {
                if (ExpertPalette.letter(expert).equalsIgnoreCase(letter)) {
                    return Optional.of(ofExpert(expert));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the views that a run has}
     *
     * @param routing what its routers do
     */
    public static List<ExportView> of(ProbeRouting routing) {
        List<ExportView> views = new ArrayList<>(List.of(BOARD, CHARTS));
        if (routing.experts() > 0) {
            views.add(OWNERS);
            for (int expert = 0; expert < routing.experts(); expert++) {
                views.add(ofExpert(expert));
            }
        }
        views.add(KERNELS);
        return List.copyOf(views);
    }

    /** {@return the stable name: {@code board}, {@code charts}, {@code owners}, {@code kernels}, {@code expert:A}} */
    public String id() {
        return switch (kind) {
            case BOARD -> "board";
            case CHARTS -> "charts";
            case OWNERS -> "owners";
            case KERNELS -> "kernels";
            case EXPERT -> EXPERT + ExpertPalette.letter(expert);
        };
    }

    /** {@return the name a person reads} */
    public String name() {
        return kind == Kind.EXPERT
                ? VizText.get("view.expert", ExpertPalette.letter(expert))
                : VizText.get("view." + id());
    }
}
