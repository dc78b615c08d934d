package routescope.ui.action;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds actions by what a person types. */
public final class ActionSearch {
    private static final int NO_MATCH = Integer.MAX_VALUE;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int IN_ORDER = 40;
    private static final int IN_TIP = 30;

    private ActionSearch() {}

    /**
     * {@return the actions that fit, best first; all of them for an empty query}
     *
     * @param actions where to look
     * @param query what was typed: words in any order, or letters in order
     */
    public static List<AppAction> find(List<AppAction> actions, String query) {
        String wanted = query.strip().toLowerCase(Locale.ENGLISH);
        return actions.stream()
                .filter(action -> rank(action, wanted) != NO_MATCH)
                .sorted(Comparator.comparingInt(action -> rank(action, wanted)))
                .toList();
    }

    private static int rank(AppAction action, String wanted) {
        String name = action.getText().toLowerCase(Locale.ENGLISH);
        if (wanted.isEmpty() || name.startsWith(wanted)) {
            return 0;
        }
        int total = 0;
        for (String word : SPACES.splitAsStream(wanted).toList()) {
            int rank = rankWord(name, action.getLongText().toLowerCase(Locale.ENGLISH), word);
            if (rank == NO_MATCH) {
                return inOrder(name, wanted.replace(" ", "")) ? IN_ORDER : NO_MATCH;
            }
            total += rank;
        }
        return total;
    }

    private static int rankWord(String name, String tip, String word) {
        int at = name.indexOf(word);
        if (at >= 0) {
            boolean wordStart = at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
            return wordStart ? 1 : 2;
        }
        return tip.contains(word) ? IN_TIP : NO_MATCH;
    }

    private static boolean inOrder(String name, String letters) {
        int at = 0;
        for (int i = 0; i < name.length() && at < letters.length(); i++) {
            if (name.charAt(i) == letters.charAt(at)) {
                at++;
            }
        }
        return at == letters.length();
    }
}
