package routescope.app.file;

import static routescope.app.file.PastCheck.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Remembered;
import routescope.core.run.RunConfig;
import routescope.core.run.RunTree;
import routescope.core.run.Settings;

/**
 * A run as a short text: configuration, lines and branches, without weights or measurements. That is all it takes to make
 * the same run again. Described in {@code src/docs/file-format.md}; reading is as distrustful as that of run files.
 */
public final class RecipeJson {
    /** The newest format there is. */
    public static final int FORMAT = 1;

    /** Ten thousand lines with all their knobs take less. */
    private static final int LARGEST_FILE = 1 << 24;

    private RecipeJson() {}

    /** What the text holds. */
    record Text(int format, int workers, String dataHash, RunConfig config, RunTree tree) {}

    /** {@return the recipe of a run, as indented JSON} @param file the run */
    public static String text(RunFile file) {
        return FileJson.indented(new Text(
                FORMAT,
                file.provenance().workers(),
                file.dataHash(),
                file.config(),
                file.past().tree()));
    }

    /**
     * {@return the run of a recipe: it stands at its start and remembers nothing; its branches reach as far as they did}
     *
     * @param file the recipe
     * @throws RoutescopeException {@code RECIPE_UNREADABLE} when it cannot be read or is none, {@code RUN_FILE_NEWER} when
     *     its format is newer
     */
    public static RunFile read(Path file) {
        try {
            return checked(file, bytes(file));
        } catch (JsonProcessingException e) {
            throw new RoutescopeException(ErrorCode.RECIPE_UNREADABLE, e, file, "it is not the JSON of a recipe");
        } catch (RoutescopeException e) {
            throw e.code() == ErrorCode.RUN_FILE_NEWER
                    ? e
                    : new RoutescopeException(
                            ErrorCode.RECIPE_UNREADABLE, e, file, "its configuration is not possible");
        } catch (IOException e) {
            throw new RoutescopeException(ErrorCode.RECIPE_UNREADABLE, e, file, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        require(Files.isRegularFile(file) && Files.isReadable(file), "there is no file of this name that may be read");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            require(bytes.length <= LARGEST_FILE, "it is too large for a recipe");
            return bytes;
        }
    }

    private static RunFile checked(Path file, byte[] json) throws IOException {
        int format = FileJson.format(json);
        require(format >= 1, "its format is not given");
        if (format > FORMAT) {
            throw new RoutescopeException(ErrorCode.RUN_FILE_NEWER, file, format, FORMAT);
        }
        Text text = FileJson.read(json, new TypeReference<>() {});
        require(PastCheck.workers(text.workers()), "its number of workers is not possible");
        Settings.check(text.config());
        new PastCheck(text.config(), new Layout(text.config()).mixture()).tree(text.tree(), 0);
        return new RunFile(
                text.config(),
                new Remembered(text.tree(), 0, List.of(), Map.of()),
                "",
                Map.of(),
                text.dataHash(),
                RunFile.Provenance.here(text.workers()),
                new byte[0]);
    }
}
