package routescope.core.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the .npy files of golden cases: float64 or int64, little-endian, C order. */
public record Npy(int[] shape, double[] values) {
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([^)]*)\\)");

    public static Npy read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(8);
        byte[] headerBytes = new byte[bytes.getShort()];
        bytes.get(headerBytes);
        String header = new String(headerBytes, StandardCharsets.US_ASCII);
        Matcher matcher = SHAPE.matcher(header);
        if (!matcher.find() || header.contains("'fortran_order': True")) {
            throw new IOException(file + ": unexpected header " + header);
        }
        int[] shape = Arrays.stream(matcher.group(1).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        boolean integers = header.contains("<i8");
        if (!integers && !header.contains("<f8")) {
            throw new IOException(file + ": unexpected type in " + header);
        }
        double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = integers ? bytes.getLong() : bytes.getDouble();
        }
        return new Npy(shape, values);
    }

    public float[] floats() {
        float[] copy = new float[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) values[i];
        }
        return copy;
    }

    public int[] ints() {
        return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
    }
}
