package routescope.ui.whatif;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.Notice;
import routescope.core.data.DataSplit;
import routescope.core.edit.Donors;
import routescope.core.edit.EditKind;
import routescope.core.edit.EditedImage;
import routescope.core.edit.PatchEdit;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.run.Snapshot;
import routescope.ui.action.ActionMenu;
import routescope.ui.control.NumberTable;
import routescope.ui.control.TableWindow;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Shown;
import routescope.ui.fx.Target;
import routescope.ui.text.Texts;

/** A changed copy beside its original, both routed by the models of the moment that is shown. */
public final class WhatIfController implements WhatIfGestures, AutoCloseable {
    private final Shown shown;
    private final Outside outside;
    private final WhatIfModel model = new WhatIfModel();
    private final CopyBench bench = new CopyBench(model, this::changed);
    private final StrokeBrush brush = new StrokeBrush(model);
    private final DonorController donors;
    private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
    private final ComparingController comparing = new ComparingController(model, this::tell);
    private final AllController all = new AllController(model, this::tell);
    private final GameController game;
    private final WhatIfActions actions = new WhatIfActions(this, this::play);
    private final WhatIfView view;
    private @Nullable Target followed;

    /**
     * What the tab needs from outside.
     *
     * @param images the images of the open run, waited for off the FX thread; nothing when there are none
     * @param dialogs asks the user
     * @param notices takes what goes wrong
     */
    public record Outside(Supplier<Optional<DataSplit>> images, Dialogs dialogs, Consumer<Notice> notices) {}

    /**
     * Makes the tab and keeps it in step with what is shown.
     *
     * @param shown what all views of the window show together
     * @param outside what it needs
     */
    public WhatIfController(Shown shown, Outside outside) {
        this.shown = shown;
        this.outside = outside;
        donors = new DonorController(model, bench, outside.images(), outside.dialogs());
        game = new GameController(
                shown.themeProperty(), () -> model.playingProperty().set(false), this::tell);
        model.themeProperty().bind(shown.themeProperty());
        WhatIfBar bar = new WhatIfBar(model, actions);
        view = new WhatIfView(
                model,
                this,
                new WhatIfView.Parts(
                        bar.root(),
                        bar.options(),
                        new PairPane(model, this).picture(),
                        WhatIfSections.of(model, this, all.task()),
                        game.root()));
        shown.optionsProperty().subscribe(options -> model.colorsProperty().set(options.colorMap()));
        shown.snapshotProperty().subscribe(this::show);
        shown.selectionProperty().subscribe(this::follow);
        active.subscribe(this::wake);
        model.sectionProperty().subscribe(this::renew);
        model.playingProperty().subscribe(this::wake);
        model.differenceProperty().subscribe(this::say);
        model.patchProperty().subscribe(this::say);
        model.hoveredProperty().subscribe(this::say);
        model.toolProperty().subscribe(this::sayTool);
        enable();
    }

    /** {@return the tab} */
    public Node root() {
        return view;
    }

    /** {@return whether the tab is in front; nothing is computed while it is not} */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** {@return what can be done here} */
    public ActionMenu menu() {
        return actions.menu();
    }

    private void show(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        if (!bench.isOf(snapshot.test())) {
            bench.begin(snapshot.test());
            comparing.forget();
            model.differenceProperty().set(null);
            model.occlusionProperty().set(null);
            int first = CopyBench.first(snapshot);
            followed = null;
            open(first, Math.max(0, snapshot.test().discriminativePatch(first)));
            follow();
        }
        enable();
        renew();
    }

    /** Takes the image of the patch that was chosen on the board, once. */
    private void follow() {
        Target target = shown.selectionProperty().get().primary();
        Snapshot snapshot = shown.snapshotProperty().get();
        if (snapshot == null || target == null || !target.hasPatch() || target.equals(followed)) {
            return;
        }
        int[] probes = snapshot.probe().images();
        if (target.probe() < probes.length) {
            followed = target;
            open(probes[target.probe()], target.patch());
        }
    }

    /** Opens a copy of a test image. @param image its index @param patch the patch that is chosen */
    public void open(int image, int patch) {
        model.patchProperty().set(patch);
        leave();
        bench.open(image);
    }

    /** The copy is another one. */
    private void changed() {
        all.forget();
        enable();
        renew();
        say();
        sayTool();
    }

    private void wake() {
        enable();
        renew();
    }

    private void enable() {
        Snapshot snapshot = ready();
        EditedImage copy = bench.copy();
        if (snapshot != null && copy != null) {
            actions.enable(snapshot.test(), copy, snapshot.probe().experts() > 0);
        } else {
            actions.disable();
        }
    }

    /** {@return the moment to work with, or null while nothing is to be done here} */
    private @Nullable Snapshot ready() {
        Snapshot snapshot = shown.snapshotProperty().get();
        boolean here = active.get() && !model.playingProperty().get();
        return here && snapshot != null && bench.isOf(snapshot.test()) ? snapshot : null;
    }

    private void renew() {
        Snapshot snapshot = ready();
        EditedImage copy = bench.copy();
        Donors donors = bench.donors();
        if (snapshot != null && copy != null && donors != null) {
            boolean occlude = model.sectionProperty().get() == Section.OCCLUSION;
            comparing.want(new ComparingController.Wanted(snapshot, copy, donors, occlude));
        }
    }

    private void say() {
        EditedImage copy = bench.copy();
        if (copy != null) {
            Captions.show(model, copy);
        }
    }

    private void sayTool() {
        PatchSet pair = model.pairProperty().get();
        Tool tool = model.toolProperty().get();
        actions.follow(tool);
        if (pair != null) {
            model.hintProperty()
                    .set(WhatIfWords.hint(pair, tool, model.carriedProperty().get()));
        }
    }

    @Override
    public void point(int patch) {
        model.hoveredProperty().set(patch);
    }

    @Override
    public void choose(int patch) {
        int carried = model.carriedProperty().get();
        boolean twice = model.toolProperty().get() == Tool.DUPLICATE;
        model.patchProperty().set(patch);
        if (carried >= 0) {
            leave();
            drag(carried, patch, twice);
        }
    }

    @Override
    public void move(int down, int right) {
        PatchSet pair = model.pairProperty().get();
        if (pair == null) {
            return;
        }
        PatchGrid grid = pair.grid();
        model.hoveredProperty().set(-1);
        if (model.toolProperty().get() != Tool.PAINT) {
            model.patchProperty().set(Cursors.moved(grid, model.patchProperty().get(), down, right));
            return;
        }
        double width = grid.columns() * grid.patchWidth();
        double height = grid.rows() * grid.patchHeight();
        double x = Math.max(0.5, Math.min(width - 0.5, model.brushXProperty().get() + right));
        double y = Math.max(0.5, Math.min(height - 0.5, model.brushYProperty().get() + down));
        model.brushXProperty().set(x);
        model.brushYProperty().set(y);
        model.patchProperty().set(Brush.patch(grid, x, y));
    }

    @Override
    public void enter() {
        if (model.toolProperty().get() == Tool.PAINT) {
            stroke(model.brushXProperty().get(), model.brushYProperty().get(), true);
            endStroke();
        } else {
            choose(model.patchProperty().get());
        }
    }

    @Override
    public void leave() {
        model.toolProperty().set(Tool.POINT);
        model.carriedProperty().set(-1);
    }

    @Override
    public void drag(int from, int to, boolean twice) {
        if (from != to) {
            bench.change(twice ? new PatchEdit.Duplicate(from, to) : new PatchEdit.Move(from, to));
            model.patchProperty().set(to);
        }
    }

    @Override
    public void stroke(double x, double y, boolean first) {
        PatchSet pair = model.pairProperty().get();
        if (pair != null) {
            bench.preview(brush.go(pair.grid(), x, y, first));
        }
    }

    @Override
    public void endStroke() {
        if (brush.isUnderWay()) {
            PatchEdit painted = brush.painted();
            brush.forget();
            bench.change(painted);
        }
    }

    @Override
    public void edit(EditKind kind) {
        PatchSet pair = model.pairProperty().get();
        if (pair == null || kind.obstacle(pair).isPresent()) {
            return;
        }
        int patch = model.patchProperty().get();
        switch (kind) {
            case ERASE -> bench.change(new PatchEdit.Erase(patch));
            case BLUR ->
                bench.change(new PatchEdit.Blur(patch, model.sigmaProperty().get()));
            case ROTATE -> bench.change(new PatchEdit.Rotate(patch, 1));
            case SWAP -> donors.ask();
            case PAINT -> begin(Tool.PAINT, -1);
            case MOVE -> begin(Tool.MOVE, patch);
            case DUPLICATE -> begin(Tool.DUPLICATE, patch);
        }
    }

    /** Asked for again, it is given up. */
    private void begin(Tool tool, int carried) {
        PatchSet pair = model.pairProperty().get();
        if (pair == null || model.toolProperty().get() == tool) {
            leave();
            return;
        }
        model.carriedProperty().set(carried);
        model.brushXProperty()
                .set(Brush.middleX(pair.grid(), model.patchProperty().get()));
        model.brushYProperty()
                .set(Brush.middleY(pair.grid(), model.patchProperty().get()));
        model.toolProperty().set(tool);
        view.requestFocus();
    }

    @Override
    public void undo() {
        bench.undo();
    }

    @Override
    public void redo() {
        bench.redo();
    }

    @Override
    public void reset() {
        bench.reset();
    }

    @Override
    public void browse(int by) {
        Snapshot snapshot = ready();
        EditedImage copy = bench.copy();
        if (snapshot != null && copy != null) {
            int image = Math.max(0, Math.min(snapshot.test().size() - 1, copy.image() + by));
            if (image != copy.image()) {
                open(image, model.patchProperty().get());
            }
        }
    }

    @Override
    public void askImage() {
        Snapshot snapshot = ready();
        EditedImage copy = bench.copy();
        if (snapshot != null && copy != null) {
            int size = snapshot.test().size();
            outside.dialogs()
                    .number(
                            Texts.get("whatIf.image.title"),
                            Texts.get("whatIf.image.question", String.valueOf(size)),
                            1,
                            size,
                            copy.image() + 1)
                    .ifPresent(number -> open(number - 1, model.patchProperty().get()));
        }
    }

    @Override
    public void applyToAll() {
        Snapshot snapshot = ready();
        EditedImage copy = bench.copy();
        Donors donors = bench.donors();
        model.sectionProperty().set(Section.ALL);
        if (snapshot != null && copy != null && donors != null) {
            all.apply(snapshot, copy, donors);
        }
    }

    @Override
    public void copy(NumberTable table) {
        TableWindow.copy(table);
    }

    private void play() {
        Snapshot snapshot = shown.snapshotProperty().get();
        if (snapshot != null && snapshot.probe().experts() > 0) {
            leave();
            model.playingProperty().set(true);
            game.begin(snapshot);
            view.requestFocus();
        }
    }

    private void tell(RoutescopeException trouble) {
        outside.notices()
                .accept(new Notice(
                        Notice.Kind.ERROR, trouble.code().name(), trouble.sentence(), trouble.hint(), List.of()));
    }

    /** Stops what is under way. */
    @Override
    public void close() {
        comparing.close();
        all.close();
        game.close();
        donors.close();
    }
}
