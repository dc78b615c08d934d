package planted.routescope.viz;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import planted.routescope.core.train.Painter;
import routescope.core.error.OutermostHandler;

/** Breaks most manners at once. */
public class Globals {
    public static final int[] TABLE = {1, 2};
    private static final HashMap<String, String> CACHE = new HashMap<>();
    private static int counter;

    public static Globals getInstance() {
        counter++;
        return new Globals();
    }

    public Map<String, String> cache() {
        System.out.println(counter);
        return CACHE;
    }

    public double chance(List<Integer> values) {
        Collections.shuffle(values);
        return Math.random()
                + new Random().nextDouble()
                + ThreadLocalRandom.current().nextDouble();
    }

    public long threads(List<Integer> values, Painter painter) {
        new Thread(painter::friend).start();
        return values.stream().parallel().count();
    }

    @OutermostHandler("nothing, it is planted")
    public void swallow() {
        try {
            cache();
        } catch (RuntimeException ignored) {
            counter = 0;
        }
    }
}
