package routescope.ui;

import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Even in memory the toolkit lays out text with a library of the system, Pango, which comes with GTK 3. */
final class ToolkitCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            double width = new Text("Routescope").getLayoutBounds().getWidth();
            return ConditionEvaluationResult.enabled("text lays out, " + width + " wide");
        } catch (LinkageError e) {
            return ConditionEvaluationResult.disabled(
                    "the window cannot be tested here: JavaFX needs GTK 3 (libgtk-3-0) even without a display; " + e);
        }
    }
}
