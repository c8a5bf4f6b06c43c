package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.translation.Translation.Candidate;

/**
 * Translates lines that may be longer than those which the model learned from: in parts, that end
 * where a sentence or a clause does, and that are put together again with spaces between them.
 */
public final class LongLines {
  private final Translator translator;
  private final LineSplitter splitter;

  /**
   * A translator of long lines.
   *
   * @param most tokens of a line, after subword segmentation, that are translated in one part
   */
  public LongLines(Translator translator, int most) {
    this.translator = translator;
    this.splitter = new LineSplitter(most, translator::tokens);
  }

  /**
   * What became of a line.
   *
   * @param translation of the whole line
   * @param parts that it was translated in
   */
  public record Joined(Translation translation, int parts) {}

  /** Translates lines; there is one result for each, in their order. */
  public List<Joined> translate(List<String> lines) {
    List<List<String>> split = lines.stream().map(splitter::split).toList();
    List<Translation> parts = translator.translate(split.stream().flatMap(List::stream).toList());
    List<Joined> joined = new ArrayList<>();
    int from = 0;
    for (List<String> line : split) {
      joined.add(new Joined(join(parts.subList(from, from + line.size())), line.size()));
      from += line.size();
    }
    return joined;
  }

  private static Translation join(List<Translation> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<String> source = parts.stream().flatMap(part -> part.source().stream()).toList();
    int count = parts.stream().mapToInt(part -> part.candidates().size()).min().orElse(0);
    List<Candidate> candidates = new ArrayList<>();
    for (int rank = 0; rank < count; rank++) {
      candidates.add(join(parts, rank, source.size()));
    }
    return new Translation(source, candidates);
  }

  /** The candidates of one rank, one behind the other. */
  private static Candidate join(List<Translation> parts, int rank, int sourceTokens) {
    List<String> texts = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    List<float[]> attention = new ArrayList<>();
    double logProbability = 0;
    double score = 0;
    int unknown = 0;
    int offset = 0;
    for (int i = 0; i < parts.size(); i++) {
      Candidate candidate = parts.get(i).candidates().get(rank);
      if (!candidate.text().isEmpty()) {
        texts.add(candidate.text());
      }
      tokens.addAll(candidate.tokens());
      boolean last = i == parts.size() - 1;
      int rows = last ? candidate.attention().size() : candidate.tokens().size();
      for (float[] row :
          candidate.attention().subList(0, Math.min(rows, candidate.attention().size()))) {
        attention.add(moved(row, offset, sourceTokens));
      }
      logProbability += candidate.logProbability();
      score += candidate.score();
      unknown += candidate.unknown();
      offset += parts.get(i).source().size();
    }
    boolean cut = parts.get(parts.size() - 1).candidates().get(rank).cut();
    return new Candidate(
        String.join(" ", texts), tokens, logProbability, score, attention, cut, unknown);
  }

  /** A part's row among the columns of the whole line; its end mark's weight is the line's. */
  private static float[] moved(float[] row, int offset, int sourceTokens) {
    float[] whole = new float[sourceTokens + 1];
    System.arraycopy(row, 0, whole, offset, row.length - 1);
    whole[sourceTokens] = row[row.length - 1];
    return whole;
  }
}
