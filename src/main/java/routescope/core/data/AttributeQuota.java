package routescope.core.data;

import java.util.List;
import routescope.core.data.ImageItem.Part;

/** Takes pictures so that each class has the wanted share of each value of an attribute. */
final class AttributeQuota implements ImageSets.Quota {
    private final CueConfig config;
    private final List<String> values;
    private final List<String> classNames;
    private int[][] left = new int[0][0];

    AttributeQuota(CueConfig config, List<String> values, List<String> classNames) {
        this.config = config;
        this.values = values;
        this.classNames = classNames;
    }

    @Override
    public void begin(Part part, int wanted) {
        int classes = classNames.size();
        CuePlan plan = new CuePlan(classes, part == Part.TEST ? config.testShare() : config.trainShare());
        left = new int[classes][classes];
        int[] turn = new int[classes];
        for (int image = 0; image < wanted; image++) {
            int label = image % classes;
            left[label][plan.cue(label, turn[label]++)]++;
        }
    }

    @Override
    public boolean takes(ImageItem item, int label) {
        int cue = cue(item);
        if (cue < 0 || left[label][cue] == 0) {
            return false;
        }
        left[label][cue]--;
        return true;
    }

    @Override
    public void lost(ImageItem item, int label) {
        left[label][cue(item)]++;
    }

    private int cue(ImageItem item) {
        return values.indexOf(item.attributes().getOrDefault(config.attribute(), ""));
    }
}
