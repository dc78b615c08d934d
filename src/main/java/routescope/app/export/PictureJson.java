package routescope.app.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import routescope.core.data.OpenedPicture;
import routescope.core.data.SkippedFile;
import routescope.core.run.ProbeRouting;
import routescope.core.run.Snapshot;

/**
 * What the routers do with pictures of the user, as JSON of the shape of {@link RoutingJson}: each picture with its file and
 * what is known of it, and the files that were skipped.
 */
public final class PictureJson {
    private final ObjectNode root;
    private final ArrayNode images;
    private final ArrayNode skipped;

    /**
     * Begins a file.
     *
     * @param moment the moment of the run whose models are asked
     */
    public PictureJson(Snapshot moment) {
        root = RoutingJson.head(moment);
        images = root.putArray("images");
        skipped = root.putArray("skipped");
    }

    /**
     * Adds a picture.
     *
     * @param picture the picture
     * @param moment the moment, showing that picture alone
     * @param board name of the file with its row of the board
     */
    public void add(OpenedPicture picture, Snapshot moment, String board) {
        ObjectNode node = images.addObject();
        node.put("file", picture.file().toString());
        node.put("width", picture.width());
        node.put("height", picture.height());
        node.put("damage", picture.damage().name().toLowerCase(Locale.ROOT));
        ArrayNode notes = node.putArray("notes");
        picture.notes().forEach(notes::add);
        node.put("board", board);
        RoutingJson.image(node, moment, 0);
        ProbeRouting routing = moment.probe();
        ArrayNode beside = node.putArray("cnn_probabilities");
        for (float probability : routing.comparisonProbabilities()) {
            beside.add(probability);
        }
    }

    /** Adds a file that was left out. @param file the file, and why */
    public void add(SkippedFile file) {
        skipped.addObject().put("file", file.file()).put("reason", file.reason());
    }

    /** {@return the file's text} */
    public String text() {
        RoutingJson.clean(root);
        return root.toPrettyString() + "\n";
    }
}
