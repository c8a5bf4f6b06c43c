package org.nmt4j.synthetic.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nmt4j.synthetic.corpus.Figures;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.corpus.Parts;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Melodies for 40 names such as {@code waltz-in-g}, a task from one token to many. The dance in a
 * name determines the number of notes of a motif and the order of the motifs. The key determines
 * the note on which the melody ends, and from which its degrees are counted:
 *
 * <pre>
 *   melody -> motif motif ... motif, the last one ending on the key's note
 *   motif  -> a shape (rise, fall, turn, wave or rest) on one of five degrees of the scale
 * </pre>
 */
public final class Melodies {

  private static final List<String> KEYS = List.of("c", "d", "f", "g", "a");
  private static final String SCALE = "cdefgab";

  /**
   * The shapes of motifs: the distances of up to four notes from the first, in degrees of the
   * scale.
   */
  private static final List<List<Integer>> SHAPES =
      List.of(
          List.of(0, 1, 2, 3),
          List.of(0, -1, -2, -3),
          List.of(0, 1, 0, -1),
          List.of(0, 2, 1, 2),
          List.of(0, 0, 0, 0));

  private static final int DEGREES = 5;

  private Melodies() {}

  /** Generates the names and their melodies, which are the same for the same seed. */
  public static List<LinePair> generate(long seed) {
    Dice dice = new Dice(seed);
    List<LinePair> melodies = new ArrayList<>();
    for (Dance dance : Dance.values()) {
      for (String key : KEYS) {
        String name = dance.name().toLowerCase(Locale.ROOT) + "-in-" + key;
        melodies.add(new LinePair(name, melody(dice, dance, SCALE.indexOf(key))));
      }
    }
    return melodies;
  }

  private static String melody(Dice dice, Dance dance, int tonic) {
    Map<Integer, List<Integer>> motifs = new HashMap<>();
    List<Integer> degrees = new ArrayList<>();
    for (int motif : dance.form()) {
      degrees.addAll(motifs.computeIfAbsent(motif, any -> motif(dice, dance.notes())));
    }
    degrees.set(degrees.size() - 1, 0);
    return String.join(" ", degrees.stream().map(degree -> note(tonic + degree)).toList());
  }

  private static List<Integer> motif(Dice dice, int notes) {
    int start = dice.below(DEGREES);
    return dice.one(SHAPES).subList(0, notes).stream().map(step -> start + step).toList();
  }

  /** Returns the letter of a degree, counted from c, with a mark for each octave above or below. */
  private static String note(int degree) {
    int octave = Math.floorDiv(degree, SCALE.length());
    String letter = String.valueOf(SCALE.charAt(Math.floorMod(degree, SCALE.length())));
    return letter + (octave < 0 ? ",".repeat(-octave) : "'".repeat(octave));
  }

  /**
   * Writes {@code melodies.class} and {@code melodies.letters}.
   *
   * @param folder the folder to write to; created if missing
   * @param seed the seed that determines the data
   * @return the figures of the files written
   * @throws IOException if a file cannot be written
   */
  public static String write(Path folder, long seed) throws IOException {
    List<LinePair> melodies = generate(seed);
    Figures figures = new Figures();
    figures.write(folder.resolve("melodies.class"), Parts.sources(melodies));
    figures.write(folder.resolve("melodies.letters"), Parts.targets(melodies));
    return figures.toString();
  }
}
