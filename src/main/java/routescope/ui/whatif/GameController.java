package routescope.ui.whatif;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.whatif.GameResult;
import routescope.app.whatif.RouterGame;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Snapshot;
import routescope.ui.control.TableWindow;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.viz.Theme;

/** Leads a person through the game of being the router. */
final class GameController implements GameGestures, AutoCloseable {
    private final GameModel model = new GameModel();
    private final Runnable left;
    private final Consumer<RoutescopeException> trouble;
    private final Background background = new Background("what-if-game");
    private final GameView view;
    private @Nullable Snapshot snapshot;
    private int round;

    GameController(ObservableValue<Theme> theme, Runnable left, Consumer<RoutescopeException> trouble) {
        this.left = left;
        this.trouble = trouble;
        model.themeProperty().bind(theme);
        view = new GameView(model, this, GameParts.board(model, this), GameParts.results(model, this));
        model.patchProperty().subscribe(this::say);
        model.hoveredProperty().subscribe(this::say);
        model.imageProperty().subscribe(this::say);
    }

    /** {@return the game} */
    Node root() {
        return view;
    }

    /** Begins with the models of a moment. @param moment the moment */
    void begin(Snapshot moment) {
        snapshot = moment;
        RouterGame game = RouterGame.begin(moment, round);
        model.resultProperty().set(null);
        model.imageProperty().set(0);
        model.patchProperty().set(0);
        model.questionProperty().set(GameWords.question(game));
        take(game);
        view.requestFocus();
    }

    private void take(RouterGame game) {
        model.gameProperty().set(game);
        model.completeProperty().set(game.isDone());
        say();
    }

    private void say() {
        RouterGame game = model.gameProperty().get();
        if (game != null && model.imageProperty().get() < game.size()) {
            int hovered = model.hoveredProperty().get();
            int patch = hovered >= 0 ? hovered : model.patchProperty().get();
            model.progressProperty()
                    .set(GameWords.progress(game, model.imageProperty().get()));
            model.sentenceProperty()
                    .set(GameWords.sentence(game, model.imageProperty().get(), patch));
        }
    }

    @Override
    public void point(int patch) {
        model.hoveredProperty().set(patch);
    }

    @Override
    public void toggle(int patch) {
        RouterGame game = model.gameProperty().get();
        if (game != null) {
            model.patchProperty().set(patch);
            take(game.toggling(model.imageProperty().get(), patch));
        }
    }

    @Override
    public void move(int down, int right) {
        RouterGame game = model.gameProperty().get();
        if (game != null) {
            model.hoveredProperty().set(-1);
            model.patchProperty()
                    .set(Cursors.moved(game.test().grid(), model.patchProperty().get(), down, right));
        }
    }

    @Override
    public void browse(int by) {
        RouterGame game = model.gameProperty().get();
        if (game == null) {
            return;
        }
        int to = model.imageProperty().get() + by;
        if (to >= game.size()) {
            finish();
        } else if (to >= 0) {
            model.imageProperty().set(to);
        }
    }

    @Override
    public void finish() {
        RouterGame game = model.gameProperty().get();
        if (game != null && game.isDone() && !model.judgingProperty().get()) {
            model.judgingProperty().set(true);
            background.latest("judge", () -> Attempt.of(game::judge), this::arrive);
        }
    }

    private void arrive(Attempt<GameResult> attempt) {
        model.judgingProperty().set(false);
        GameResult result = attempt.value();
        if (result != null) {
            model.verdictProperty().set(GameWords.verdict(result));
            model.resultProperty().set(result);
            view.requestFocus();
        } else if (attempt.trouble() != null) {
            trouble.accept(attempt.trouble());
        }
    }

    @Override
    public void again() {
        round++;
        if (snapshot != null) {
            begin(snapshot);
        }
    }

    @Override
    public void quit() {
        left.run();
    }

    @Override
    public void copy() {
        GameResult result = model.resultProperty().get();
        if (result != null) {
            TableWindow.copy(GameWords.table(result));
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
