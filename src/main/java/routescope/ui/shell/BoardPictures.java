package routescope.ui.shell;

import java.awt.image.BufferedImage;
import java.util.Objects;
import routescope.core.run.Snapshot;
import routescope.ui.fx.Shown;
import routescope.viz.ExportView;
import routescope.viz.PictureOrder;
import routescope.viz.Pictures;

/** What is shown as pictures for files and the clipboard: whole, whatever part of it the window shows. */
final class BoardPictures {
    private static final int WIDTH = 1200;
    private static final int SCALE = 2;

    private BoardPictures() {}

    /** {@return the board as it is shown now} @param shown what is shown */
    static BufferedImage image(Shown shown) {
        return Pictures.image(snapshot(shown), order(shown, ExportView.BOARD), SCALE);
    }

    /** {@return how a view is painted in the window now} @param shown what is shown @param view the view */
    static PictureOrder order(Shown shown, ExportView view) {
        return new PictureOrder(
                view, shown.optionsProperty().get(), shown.themeProperty().get(), WIDTH);
    }

    /** {@return the moment that is shown} @param shown what is shown */
    static Snapshot snapshot(Shown shown) {
        return Objects.requireNonNull(shown.snapshotProperty().get(), "nothing is shown");
    }
}
