package routescope.app.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.app.export.AtomicFile;
import routescope.core.error.RoutescopeException;

/**
 * Results of computed cells on disk, found again by all that determines them: what was computed once is never computed
 * again, and an interrupted experiment goes on where it was. A damaged or foreign file counts as not there. Safe for many
 * threads and many processes: every file is written whole, and two who compute the same write the same.
 */
public final class CellStore {
    private static final Logger LOG = LoggerFactory.getLogger(CellStore.class);

    /** No result of a cell is this large: a larger file is something else. */
    private static final long LARGEST_FILE = 16L << 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Optional<Path> folder;
    private volatile @Nullable RoutescopeException trouble;

    private CellStore(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * {@return a store in a folder, which is made when the first result comes}
     *
     * @param folder where to
     */
    public static CellStore in(Path folder) {
        return new CellStore(Optional.of(folder));
    }

    /** {@return a store that keeps nothing: every cell is computed} */
    public static CellStore none() {
        return new CellStore(Optional.empty());
    }

    /**
     * {@return the result of a cell: the kept one, or the computed one, which is kept}
     *
     * @param kind what is computed and by which version of it, for example {@code patch-run/1}; a change of the
     *     computation takes another one
     * @param settings all that determines the result; written as JSON
     * @param type type of the result; a record or what Jackson writes and reads to the same value
     * @param compute computes it; what it throws passes through and nothing is kept
     * @param <R> type of the result
     */
    public <R> R get(String kind, Object settings, Class<R> type, Supplier<R> compute) {
        if (folder.isEmpty()) {
            return compute.get();
        }
        JsonNode wanted = MAPPER.valueToTree(settings);
        Path file = file(folder.get(), kind, wanted);
        R kept = read(file, kind, wanted, type);
        if (kept != null) {
            return kept;
        }
        R result = compute.get();
        write(file, kind, wanted, result);
        return result;
    }

    /**
     * {@return the kept result of a cell, without computing anything}
     *
     * @param kind what is computed and by which version of it
     * @param settings all that determines the result
     * @param type type of the result
     * @param <R> type of the result
     */
    public <R> Optional<R> find(String kind, Object settings, Class<R> type) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        JsonNode wanted = MAPPER.valueToTree(settings);
        return Optional.ofNullable(read(file(folder.get(), kind, wanted), kind, wanted, type));
    }

    /**
     * Keeps a result that was computed elsewhere, such as one that came in a run file. What is kept already stays.
     *
     * @param kind what was computed and by which version of it
     * @param settings all that determines the result
     * @param result the result
     */
    public void put(String kind, Object settings, Object result) {
        folder.ifPresent(place -> {
            JsonNode wanted = MAPPER.valueToTree(settings);
            Path file = file(place, kind, wanted);
            if (read(file, kind, wanted, result.getClass()) == null) {
                write(file, kind, wanted, result);
            }
        });
    }

    /** {@return why results could not be kept, if that happened; they are good all the same} */
    public Optional<RoutescopeException> trouble() {
        return Optional.ofNullable(trouble);
    }

    private static Path file(Path folder, String kind, JsonNode settings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((kind + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(MAPPER.writeValueAsBytes(settings));
            String hash = HexFormat.of().formatHex(digest.digest());
            return folder.resolve(hash.substring(0, 2)).resolve(hash + ".json");
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("SHA-256 is part of every Java, and a tree is always written", e);
        }
    }

    private static <R> @Nullable R read(Path file, String kind, JsonNode settings, Class<R> type) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
                return null;
            }
            JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
            boolean same = kind.equals(root.path("kind").asText()) && sameTree(settings, root.path("settings"));
            return same && root.hasNonNull("result") ? MAPPER.treeToValue(root.get("result"), type) : null;
        } catch (IOException e) {
            LOG.warn("a kept result cannot be read and is computed again: {}", file, e);
            return null;
        }
    }

    /** Numbers have other types after reading; their words are the same. */
    private static boolean sameTree(JsonNode first, JsonNode second) throws JsonProcessingException {
        return MAPPER.writeValueAsString(first).equals(MAPPER.writeValueAsString(second));
    }

    private void write(Path file, String kind, JsonNode settings, Object result) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("kind", kind);
        root.set("settings", settings);
        root.set("result", MAPPER.valueToTree(result));
        try {
            AtomicFile.write(file, MAPPER.writeValueAsBytes(root));
        } catch (RoutescopeException e) {
            LOG.warn("a result could not be kept: {}", file, e);
            trouble = e;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always written", e);
        }
    }
}
