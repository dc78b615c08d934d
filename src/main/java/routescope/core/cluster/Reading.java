package routescope.core.cluster;

import java.util.Locale;

/** Two readings of the paper: its text and its released code differ (section 2(f) of the project's notes). */
public enum Reading {
    /** Softmax gate of the clean scores, one output, logistic loss, no biases. */
    PAPER,
    /** Raw noisy score as gate, two outputs, softmax and then cross-entropy, biases. */
    RELEASED_CODE;

    /** {@return the name in commands and files: paper or code} */
    public String id() {
        return this == PAPER ? "paper" : "code";
    }

    /** {@return the outputs of an expert} */
    public int outputs() {
        return this == PAPER ? 1 : 2;
    }

    /** {@return the reading of this name, ignoring case} @param id paper or code */
    public static Reading of(String id) {
        return id.toLowerCase(Locale.ROOT).equals("paper") ? PAPER : RELEASED_CODE;
    }
}
