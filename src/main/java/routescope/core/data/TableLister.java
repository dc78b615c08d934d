package routescope.core.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import routescope.core.data.ImageItem.Part;
import routescope.core.data.ImageListing.Gathering;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** A CSV file with a column of files and a column of labels. */
final class TableLister {
    private static final Set<String> FILE_COLUMNS =
            Set.of("file", "filename", "file_name", "path", "image", "image_id", "image_path");
    private static final Set<String> LABEL_COLUMNS = Set.of("label", "class", "category", "target", "y");
    private static final Set<String> PART_COLUMNS = Set.of("split", "partition", "set");
    private static final long LARGEST = 256L << 20;

    private TableLister() {}

    /** {@return the table of a folder: the one CSV file whose first line names a column of files} */
    static Optional<Path> find(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .filter(TableLister::isTable)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Gathers all pictures, and {@return the column taken for the label}. */
    static String list(Gathering gathering, String label) throws IOException {
        Path table = find(gathering.folder)
                .orElseThrow(() -> new RoutescopeException(
                        ErrorCode.IMAGE_FOLDER_UNREADABLE,
                        gathering.folder.toString(),
                        "it holds no CSV file with a column \"file\""));
        List<List<String>> rows = Csv.parse(read(table)).rows();
        List<String> names = rows.get(0);
        int file = column(names, FILE_COLUMNS);
        int part = column(names, PART_COLUMNS);
        int labelled = label.isEmpty() ? column(names, LABEL_COLUMNS) : names.indexOf(label);
        if (labelled < 0) {
            throw new RoutescopeException(
                    ErrorCode.IMAGE_LABEL_MISSING,
                    String.valueOf(table.getFileName()),
                    label.isEmpty() ? "label" : label,
                    String.join(", ", names));
        }
        for (int i = 0; i < names.size(); i++) {
            if (i != file) {
                gathering.attributes.add(names.get(i));
            }
        }
        for (int number = 1; number < rows.size(); number++) {
            gathering.checkCancelled();
            add(gathering, names, rows.get(number), new int[] {file, labelled, part}, number + 1);
        }
        return names.get(labelled);
    }

    private static void add(Gathering gathering, List<String> names, List<String> row, int[] places, int line) {
        String given = places[0] < row.size() ? row.get(places[0]) : "";
        String className = places[1] < row.size() ? row.get(places[1]) : "";
        if (given.isEmpty() || className.isEmpty()) {
            gathering.skip(given.isEmpty() ? "line " + line : given, "Its line of the table has no file or no label.");
            return;
        }
        Optional<Path> file = inside(gathering.folder, given);
        if (file.isEmpty()) {
            gathering.skip(given, "It lies outside the folder.");
        } else if (!Files.isRegularFile(file.get())) {
            gathering.skip(given, "The table names it, but it is not there.");
        } else {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
                if (i != places[0]) {
                    attributes.put(names.get(i), row.get(i));
                }
            }
            Part part = places[2] < 0 || places[2] >= row.size() ? Part.ANY : part(row.get(places[2]));
            gathering.items.add(new ImageItem(gathering.name(file.get()), -1, className, part, attributes));
        }
    }

    private static Part part(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "train", "training", "0" -> Part.TRAIN;
            case "test", "testing", "2" -> Part.TEST;
            case "val", "valid", "validation", "1" -> Part.APART;
            default -> Part.ANY;
        };
    }

    /** {@return the file a table names, when it lies inside the folder} */
    static Optional<Path> inside(Path folder, String given) {
        try {
            Path file = folder.resolve(given.replace('\\', '/')).normalize();
            return file.startsWith(folder.normalize()) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isTable(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            String first = lines.findFirst().orElse("").replace("ï»¿", "");
            return column(firstRow(first), FILE_COLUMNS) >= 0;
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }

    private static List<String> firstRow(String line) {
        List<List<String>> rows = Csv.parse(line).rows();
        return rows.isEmpty() ? List.of() : rows.get(0);
    }

    private static int column(List<String> names, Set<String> wanted) {
        List<String> lower = new ArrayList<>(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
        return lower.stream()
                .filter(wanted::contains)
                .findFirst()
                .map(lower::indexOf)
                .orElse(-1);
    }

    /** {@return a text file, whatever wrote it: UTF-8 where it is that, else Latin 1} */
    static String read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("it is too large for a table");
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains("\uFFFD") ? new String(bytes, StandardCharsets.ISO_8859_1) : text;
    }
}
