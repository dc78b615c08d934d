package routescope.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Whole numbers as people write them: {@code 1,2,5} and {@code 1..20}, also together.
 *
 * @param values the numbers, in the order written, each once
 */
record NumberList(List<Long> values) {
    private static final int MOST = 10_000;

    /** Takes a copy of the list. */
    NumberList {
        values = List.copyOf(values);
    }

    /** {@return the numbers as 32-bit ones; one that is too large or small becomes the largest or smallest there is} */
    List<Integer> ints() {
        return values.stream()
                .map(value -> (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value)))
                .toList();
    }

    /** Reads the words of an option. */
    static final class Reader implements ITypeConverter<NumberList> {
        @Override
        public NumberList convert(String text) {
            List<Long> values = new ArrayList<>();
            try {
                for (String part : text.split(",", -1)) {
                    String[] ends = part.strip().split("\\.\\.", 2);
                    long first = Long.parseLong(ends[0].strip());
                    long last = ends.length == 1 ? first : Long.parseLong(ends[1].strip());
                    long more = last - first;
                    if (last < first || more < 0 || more >= MOST) {
                        throw new TypeConversionException("'" + part + "' is no range of at most " + MOST + " numbers");
                    }
                    for (long i = 0; i <= more; i++) {
                        values.add(first + i);
                    }
                }
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is no list of whole numbers, such as 1,2,5 or 1..20");
            }
            return new NumberList(values.stream().distinct().toList());
        }
    }
}
