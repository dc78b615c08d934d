package routescope.core.model;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;

/** One folder of reference values. */
public record GoldenCase(Path folder, JsonNode json) {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    public static GoldenCase read(Path folder) throws IOException {
        return new GoldenCase(
                folder, MAPPER.readTree(folder.resolve("case.json").toFile()));
    }

    public String kind() {
        return json.get("kind").asText();
    }

    public int number(String name) {
        if (!json.has(name)) {
            throw new IllegalArgumentException(folder + " has no " + name);
        }
        return json.get(name).asInt();
    }

    public double rate() {
        return json.get("learning_rate").asDouble();
    }

    public boolean flag(String name) {
        return json.path(name).asBoolean();
    }

    public String word(String name) {
        return json.get(name).asText();
    }

    public Npy array(String name) throws IOException {
        return Npy.read(folder.resolve(name + ".npy"));
    }

    public boolean has(String name) {
        return Files.exists(folder.resolve(name + ".npy"));
    }

    /** The images x and labels y as a patch set. */
    public PatchSet images(int classes) throws IOException {
        Npy x = array("x");
        int[] labels = array("y").ints();
        int n = x.shape()[1];
        int d = x.shape()[2];
        float[][] rows = new float[labels.length * n][d];
        for (int row = 0; row < rows.length; row++) {
            for (int q = 0; q < d; q++) {
                rows[row][q] = (float) x.values()[row * d + q];
            }
        }
        List<String> names = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            names.add(Integer.toString(c));
        }
        Truth[] truth = new Truth[rows.length];
        java.util.Arrays.fill(truth, Truth.IRRELEVANT);
        return new PatchSet(
                new PatchGrid(1, n, 1, d, 1),
                rows,
                labels,
                truth,
                new int[rows.length],
                names,
                Collections.singletonList("?"),
                true,
                null);
    }
}
