package routescope.core.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import routescope.core.data.ImageItem.Part;
import routescope.core.data.ImageListing.Gathering;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** CelebA as it is handed out: pictures, {@code list_attr_celeba.txt}, {@code list_eval_partition.txt}. */
final class CelebaLister {
    static final String ATTRIBUTES = "list_attr_celeba.txt";
    private static final String PARTITION = "list_eval_partition.txt";
    private static final String USUAL_LABEL = "Smiling";
    private static final List<String> PICTURES =
            List.of("img_align_celeba", "img_align_celeba/img_align_celeba", "img_celeba", "images", "");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private CelebaLister() {}

    /** Gathers all pictures, and {@return the attribute taken for the label}. */
    static String list(Gathering gathering, String label) throws IOException {
        List<String> lines =
                TableLister.read(gathering.folder.resolve(ATTRIBUTES)).lines().toList();
        if (lines.size() < 3 || !lines.get(0).strip().matches("\\d+")) {
            throw new RoutescopeException(
                    ErrorCode.IMAGE_FOLDER_UNREADABLE,
                    gathering.folder.toString(),
                    ATTRIBUTES + " does not begin with a count and a line of names");
        }
        List<String> names = words(lines.get(1));
        gathering.attributes.addAll(names);
        String taken = !label.isEmpty() ? label : names.contains(USUAL_LABEL) ? USUAL_LABEL : names.get(0);
        if (!names.contains(taken)) {
            throw new RoutescopeException(ErrorCode.IMAGE_LABEL_MISSING, ATTRIBUTES, taken, String.join(", ", names));
        }
        Map<String, Part> parts = parts(gathering.folder.resolve(PARTITION));
        String pictures = pictures(gathering.folder, words(lines.get(2)).get(0));
        int told = Integer.parseInt(lines.get(0).strip());
        if (told != lines.size() - 2) {
            gathering.skip(ATTRIBUTES, "It promises %d pictures and names %d.".formatted(told, lines.size() - 2));
        }
        for (String line : lines.subList(2, lines.size())) {
            gathering.checkCancelled();
            add(gathering, words(line), names, taken, parts, pictures);
        }
        return taken;
    }

    private static void add(
            Gathering gathering,
            List<String> cells,
            List<String> names,
            String label,
            Map<String, Part> parts,
            String pictures) {
        if (cells.size() != names.size() + 1) {
            gathering.skip(
                    cells.isEmpty() ? ATTRIBUTES : cells.get(0), "Its line has not one value for each attribute.");
            return;
        }
        String file = pictures.isEmpty() ? cells.get(0) : pictures + "/" + cells.get(0);
        boolean there = TableLister.inside(gathering.folder, file)
                .filter(Files::isRegularFile)
                .isPresent();
        if (!there) {
            gathering.skip(file, "The list names it, but it is not there.");
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            attributes.put(names.get(i), cells.get(i + 1).equals("1") ? "1" : "0");
        }
        String className = attributes.getOrDefault(label, "0").equals("1") ? label : "not " + label;
        Part part = parts.isEmpty() ? Part.ANY : parts.getOrDefault(cells.get(0), Part.APART);
        gathering.items.add(new ImageItem(file, -1, className, part, attributes));
    }

    private static Map<String, Part> parts(Path file) throws IOException {
        Map<String, Part> parts = new HashMap<>();
        if (Files.isRegularFile(file)) {
            for (String line : TableLister.read(file).lines().toList()) {
                List<String> cells = words(line);
                if (cells.size() == 2) {
                    parts.put(
                            cells.get(0),
                            switch (cells.get(1)) {
                                case "0" -> Part.TRAIN;
                                case "2" -> Part.TEST;
                                default -> Part.APART;
                            });
                }
            }
        }
        return parts;
    }

    private static String pictures(Path folder, String first) {
        return PICTURES.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name).resolve(first)))
                .findFirst()
                .orElse(PICTURES.get(0));
    }

    private static List<String> words(String line) {
        return BLANKS.splitAsStream(line.strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
