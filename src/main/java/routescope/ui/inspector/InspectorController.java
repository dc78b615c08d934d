package routescope.ui.inspector;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.core.run.Snapshot;
import routescope.core.train.Phase;
import routescope.ui.control.TableWindow;
import routescope.ui.fx.Selection;
import routescope.ui.fx.Shown;
import routescope.ui.fx.Target;
import routescope.ui.text.Texts;

/** Keeps the inspector at what is under the pointer, else at what was chosen last, live while the run goes on. */
public final class InspectorController implements InspectorGestures {
    private static final int MOST_SIGHTINGS = 12;

    private final Shown shown;
    private final InspectorModel model = new InspectorModel();
    private final InspectorView view;
    private @Nullable Target followed;

    /**
     * Makes the inspector and keeps it in step with what is shown.
     *
     * @param shown what all views of the window show together
     */
    public InspectorController(Shown shown) {
        this.shown = shown;
        model.themeProperty().bind(shown.themeProperty());
        model.staleProperty().bind(shown.staleProperty());
        view = new InspectorView(model, this);
        shown.snapshotProperty().subscribe(this::refresh);
        shown.selectionProperty().subscribe(this::refresh);
        refresh();
    }

    /** {@return the inspector} */
    public Node root() {
        return view;
    }

    @Override
    public void choose(Target target, boolean add) {
        Selection selection = shown.selectionProperty().get();
        shown.selectionProperty().set(add ? selection.toggling(target) : selection.choosing(target));
    }

    @Override
    public void move(int rows) {
        PatchFacts patch = model.patchProperty().get();
        OverviewFacts overview = model.overviewProperty().get();
        if (overview != null) {
            int from = model.rowProperty().get();
            int to = from < 0 ? 0 : Math.max(0, Math.min(overview.size() - 1, from + rows));
            model.rowProperty().set(to);
            model.sentenceProperty().set(OverviewWords.sentence(overview, to));
            return;
        }
        if (patch == null || patch.routers().isEmpty()) {
            return;
        }
        int size = patch.routers().size();
        int from = model.rowProperty().get();
        int first = patch.formula().map(GateFormula::expert).orElse(0);
        int to = from < 0 ? first : Math.max(0, Math.min(size - 1, from + rows));
        model.rowProperty().set(to);
        model.sentenceProperty()
                .set(RouterWords.sentence(patch.routers().get(to), patch.grid().patches()));
    }

    @Override
    public void enter() {
        PatchFacts patch = model.patchProperty().get();
        OverviewFacts overview = model.overviewProperty().get();
        int row = model.rowProperty().get();
        if (overview != null && overview.routed() && row >= 0) {
            choose(Target.ofExpert(row), false);
        } else if (patch != null && row >= 0 && row < patch.routers().size()) {
            Target target = new Target(patch.image(), patch.patch(), row);
            boolean again = target.equals(shown.selectionProperty().get().primary());
            choose(again ? Target.ofExpert(row) : target, false);
        }
    }

    @Override
    public void leave() {
        if (model.rowProperty().get() >= 0) {
            model.rowProperty().set(-1);
            refresh();
        } else {
            shown.selectionProperty().set(shown.selectionProperty().get().up());
        }
    }

    @Override
    public void openTable() {
        PatchFacts patch = model.patchProperty().get();
        ExpertFacts expert = model.expertProperty().get();
        OverviewFacts overview = model.overviewProperty().get();
        String copy = Texts.get("inspector.table.copy");
        if (patch != null) {
            TableWindow.show(view, InspectorNumbers.of(patch), copy);
        } else if (expert != null) {
            TableWindow.show(view, InspectorNumbers.of(expert), copy);
        } else if (overview != null) {
            TableWindow.show(view, OverviewWords.table(overview), copy);
        }
    }

    private void refresh() {
        Snapshot snapshot = shown.snapshotProperty().get();
        Target focus = focus(snapshot);
        if (focus == null || !focus.equals(followed)) {
            model.rowProperty().set(-1);
        }
        followed = focus;
        model.snapshotProperty().set(snapshot);
        if (snapshot == null) {
            clear();
        } else if (focus == null) {
            show(new OverviewFacts(snapshot));
        } else if (focus.hasPatch()) {
            show(PatchFacts.of(snapshot, focus.probe(), focus.patch(), focus.expert()));
        } else {
            show(ExpertFacts.of(snapshot, focus.expert(), MOST_SIGHTINGS));
        }
    }

    private @Nullable Target focus(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return null;
        }
        return shown.selectionProperty()
                .get()
                .within(
                        snapshot.probe().size(),
                        snapshot.probe().patches(),
                        snapshot.probe().experts())
                .focus();
    }

    private void clear() {
        present(null, null, null);
        model.titleProperty().set(Texts.get("inspector.empty.title"));
        model.subtitleProperty().set(Texts.get("inspector.empty.text"));
        model.sentenceProperty().set(Texts.get("inspector.empty.text"));
    }

    private void present(@Nullable PatchFacts patch, @Nullable ExpertFacts expert, @Nullable OverviewFacts overview) {
        model.patchProperty().set(patch);
        model.expertProperty().set(expert);
        model.overviewProperty().set(overview);
        model.hintProperty().set(overview == null ? "" : OverviewWords.hint(overview));
    }

    private void show(OverviewFacts facts) {
        present(null, null, facts);
        model.titleProperty().set(OverviewWords.title(facts));
        model.subtitleProperty().set(OverviewWords.subtitle(facts));
        int row = Math.min(model.rowProperty().get(), facts.size() - 1);
        model.rowProperty().set(row);
        model.sentenceProperty().set(row < 0 ? OverviewWords.sentence(facts) : OverviewWords.sentence(facts, row));
    }

    private void show(PatchFacts facts) {
        present(facts, null, null);
        model.titleProperty().set(FactWords.title(facts));
        model.subtitleProperty().set(FactWords.subtitle(facts));
        int row = model.rowProperty().get();
        model.sentenceProperty()
                .set(
                        row < 0 || row >= facts.routers().size() || !facts.knows(Phase.GATE)
                                ? FactWords.sentence(facts)
                                : RouterWords.sentence(
                                        facts.routers().get(row), facts.grid().patches()));
    }

    private void show(ExpertFacts facts) {
        present(null, facts, null);
        model.titleProperty().set(FactWords.title(facts));
        model.subtitleProperty().set(FactWords.subtitle(facts));
        model.sentenceProperty().set(FactWords.sentence(facts));
    }
}
