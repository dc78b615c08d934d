package routescope.ui.whatif;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import routescope.app.whatif.Difference;
import routescope.app.whatif.Occlusion;
import routescope.ui.control.PictureView;
import routescope.ui.control.ScrollPicture;
import routescope.ui.control.TaskModel;
import routescope.ui.text.Texts;

/** Makes what can stand below the two images. */
final class WhatIfSections {
    private WhatIfSections() {}

    /** {@return everything that can stand there} */
    static Map<Section, Node> of(WhatIfModel model, WhatIfGestures gestures, TaskModel task) {
        Map<Section, Node> sections = new EnumMap<>(Section.class);
        sections.put(Section.DIFFERENCES, new DifferencePane(model, gestures).root());
        sections.put(Section.EXPERTS, experts(model));
        sections.put(Section.OCCLUSION, occlusion(model));
        sections.put(Section.ALL, new AllPane(model, gestures, task).root());
        return sections;
    }

    private static Node experts(WhatIfModel model) {
        ScrollPicture maps = new ScrollPicture(new ExpertMaps(model));
        PictureView picture = maps.picture();
        picture.setId("what-if-experts");
        picture.setFocusTraversable(true);
        picture.setAccessibleRoleDescription(Texts.get("whatIf.experts.role"));
        picture.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> expertsText(model), model.differenceProperty(), model.sentenceProperty()));
        picture.addEventHandler(KeyEvent.KEY_PRESSED, event -> scroll(maps, event));
        model.differenceProperty().subscribe(maps::refresh);
        model.themeProperty().subscribe(maps::refresh);
        model.colorsProperty().subscribe(maps::refresh);
        model.patchProperty().subscribe(maps::refresh);
        return maps;
    }

    private static String expertsText(WhatIfModel model) {
        Difference difference = model.differenceProperty().get();
        boolean routed = difference != null && difference.experts() > 0;
        return routed ? model.sentenceProperty().get() : Texts.get(ExpertMaps.empty(difference));
    }

    private static void scroll(ScrollPicture maps, KeyEvent event) {
        boolean known = true;
        switch (event.getCode()) {
            case UP, KP_UP -> maps.page(-0.3);
            case DOWN, KP_DOWN -> maps.page(0.3);
            case PAGE_UP -> maps.page(-1);
            case PAGE_DOWN -> maps.page(1);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private static Node occlusion(WhatIfModel model) {
        PictureView picture = new PictureView(new OcclusionPainter(model)::paint);
        picture.setId("what-if-occlusion");
        picture.setFocusTraversable(true);
        picture.setAccessibleRoleDescription(Texts.get("whatIf.occlusion.role"));
        picture.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> text(
                                model.occlusionProperty().get(),
                                model.differenceProperty().get()),
                        model.occlusionProperty(),
                        model.differenceProperty()));
        model.differenceProperty().subscribe(picture::repaint);
        model.occlusionProperty().subscribe(picture::repaint);
        model.themeProperty().subscribe(picture::repaint);
        model.colorsProperty().subscribe(picture::repaint);
        model.patchProperty().subscribe(picture::repaint);
        return picture;
    }

    private static String text(@Nullable Occlusion occlusion, @Nullable Difference difference) {
        return occlusion == null || difference == null
                ? Texts.get("whatIf.waiting")
                : WhatIfWords.occlusion(occlusion, difference.pair().grid());
    }
}
