package routescope.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import routescope.app.whatif.GameResult;
import routescope.app.whatif.RouterGame;
import routescope.ui.control.NumberTable;
import routescope.ui.text.Texts;

/** What the game says. */
final class GameWords {
    private GameWords() {}

    /** {@return what is to be told apart} */
    static String question(RouterGame game) {
        return Texts.get(
                "whatIf.game.question",
                String.join(" · ", game.test().classNames()),
                String.valueOf(game.wanted()),
                String.valueOf(game.snapshot().position().step()));
    }

    static String progress(RouterGame game, int image) {
        long done =
                game.picks().stream().filter(own -> own.size() == game.wanted()).count();
        return Texts.get(
                "whatIf.game.progress",
                String.valueOf(image + 1),
                String.valueOf(game.size()),
                String.valueOf(game.picks().get(image).size()),
                String.valueOf(game.wanted()),
                String.valueOf(done));
    }

    static String sentence(RouterGame game, int image, int patch) {
        boolean chosen = game.picks().get(image).contains(patch);
        return Texts.get(
                chosen ? "whatIf.game.patch.chosen" : "whatIf.game.patch.free",
                WhatIfWords.patch(game.test().grid(), patch),
                String.valueOf(game.picks().get(image).size()),
                String.valueOf(game.wanted()));
    }

    /** {@return how it ended} */
    static String verdict(GameResult result) {
        String words = Texts.get(
                "whatIf.game.verdict",
                String.valueOf(result.yoursRight()),
                String.valueOf(result.trainedRight()),
                String.valueOf(result.size()),
                String.valueOf(result.step()));
        return result.known() == 0
                ? words + " " + Texts.get("whatIf.game.unknown")
                : words
                        + " "
                        + Texts.get(
                                "whatIf.game.found",
                                String.valueOf(result.yoursFound()),
                                String.valueOf(result.trainedFound()),
                                String.valueOf(result.known()));
    }

    /** {@return an image of the result as a line} */
    static String line(GameResult result, int image) {
        return Texts.get(
                "whatIf.game.line",
                String.valueOf(image + 1),
                String.valueOf(result.images().get(image) + 1),
                result.test().classNames().get(result.label(image)));
    }

    static String yours(GameResult result, int image) {
        return answer("whatIf.game.yours", result, result.yours().predicted(image), image)
                + found(result, image, result.yoursFound(image));
    }

    static String trained(GameResult result, int image) {
        return answer("whatIf.game.trained", result, result.trained().predicted(image), image)
                + found(result, image, result.trainedFound(image));
    }

    private static String answer(String key, GameResult result, int predicted, int image) {
        String right = Texts.get(predicted == result.label(image) ? "whatIf.game.right" : "whatIf.game.wrong");
        return Texts.get(key, WhatIfWords.name(result.test(), predicted), right);
    }

    private static String found(GameResult result, int image, boolean found) {
        if (result.discriminative(image) < 0) {
            return "";
        }
        return " · " + Texts.get(found ? "whatIf.game.found.yes" : "whatIf.game.found.no");
    }

    /** {@return the result as a table} */
    static NumberTable table(GameResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (int image = 0; image < result.size(); image++) {
            rows.add(List.of(
                    String.valueOf(result.images().get(image) + 1),
                    result.test().classNames().get(result.label(image)),
                    WhatIfWords.name(result.test(), result.yours().predicted(image)),
                    WhatIfWords.name(result.test(), result.trained().predicted(image)),
                    yesOrNo(result, image, result.yoursFound(image)),
                    yesOrNo(result, image, result.trainedFound(image))));
        }
        return new NumberTable(
                Texts.get("whatIf.game.title"),
                List.of(
                        Texts.get("whatIf.game.column.image"),
                        Texts.get("whatIf.game.column.class"),
                        Texts.get("whatIf.game.column.yours"),
                        Texts.get("whatIf.game.column.trained"),
                        Texts.get("whatIf.game.column.yours-found"),
                        Texts.get("whatIf.game.column.trained-found")),
                rows);
    }

    private static String yesOrNo(GameResult result, int image, boolean found) {
        if (result.discriminative(image) < 0) {
            return Texts.get("whatIf.game.column.unknown");
        }
        return Texts.get(found ? "whatIf.game.column.yes" : "whatIf.game.column.no");
    }
}
