package zhiyin.understanding.signal;

/** The features of a text that a vocabulary knows: where they stand in it, and how much each weighs. */
final class Row {

    private final int[] places;
    private final float[] weights;

    Row(int[] places, float[] weights) {
        this.places = places;
        this.weights = weights;
    }

    int size() {
        return places.length;
    }

    int place(int i) {
        return places[i];
    }

    float weight(int i) {
        return weights[i];
    }
}
