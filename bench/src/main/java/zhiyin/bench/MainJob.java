package zhiyin.bench;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main job on real input: every sentence of a file of customers' sentences as a message to the running server, each
 * in a conversation of its own, a fixed number at once.
 *
 * <p>Writes a sample of the replies for a person to judge, and one JSON line with what was measured.
 */
public final class MainJob {

    private static final int SAMPLE = 200;

    private MainJob() {}

    /** Arguments: {@code --url U --logins F --sentences F [--at-once N] [--sample F] [--seed S]}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        URI server = URI.create(options.getOrDefault("--url", "http://127.0.0.1:8080"));
        List<String> sentences = sentences(Path.of(required(options, "--sentences")));
        List<BankClient> clients = BankClient.signInAll(server, Path.of(required(options, "--logins")));
        int atOnce = Integer.parseInt(options.getOrDefault("--at-once", "32"));

        long begin = System.nanoTime();
        List<Exchange> exchanges = run(clients, sentences, atOnce);
        double seconds = (System.nanoTime() - begin) / 1e9;

        if (options.containsKey("--sample")) {
            long seed = Long.parseLong(options.getOrDefault("--seed", "20261122"));
            Sample.write(Path.of(required(options, "--sample")), exchanges, SAMPLE, new SplittableRandom(seed));
        }
        System.out.println(JsonMapper.builder().build().writeValueAsString(report(exchanges, seconds, atOnce)));
    }

    private static String required(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name))
                .orElseThrow(() -> new IllegalArgumentException("give " + name + " a value"));
    }

    private static List<String> sentences(Path csv) throws IOException {
        List<String> sentences = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                sentences.add(row.get("text"));
            }
        }
        return sentences;
    }

    private static List<Exchange> run(List<BankClient> clients, List<String> sentences, int atOnce)
            throws InterruptedException {
        Semaphore places = new Semaphore(atOnce);
        List<Future<Exchange>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < sentences.size(); i++) {
                String sentence = sentences.get(i);
                BankClient client = clients.get(i % clients.size());
                places.acquire();
                running.add(threads.submit(() -> {
                    try {
                        return client.ask(sentence);
                    } finally {
                        places.release();
                    }
                }));
                if (i % 1_000 == 999) {
                    System.err.println((i + 1) + " of " + sentences.size());
                }
            }
        }
        List<Exchange> exchanges = new ArrayList<>();
        for (Future<Exchange> exchange : running) {
            try {
                exchanges.add(exchange.get());
            } catch (ExecutionException e) {
                exchanges.add(Exchange.failed(String.valueOf(e.getCause())));
            }
        }
        return exchanges;
    }

    private static Map<String, Object> report(List<Exchange> exchanges, double seconds, int atOnce) {
        double[] millis =
                exchanges.stream().mapToDouble(Exchange::millis).sorted().toArray();
        Map<String, Integer> kinds = new TreeMap<>();
        Map<String, double[]> stages = new TreeMap<>();
        exchanges.forEach(exchange -> {
            kinds.merge(exchange.kind(), 1, Integer::sum);
            exchange.stageMillis().forEach((stage, value) -> {
                double[] sum = stages.computeIfAbsent(stage, s -> new double[2]);
                sum[0] += value;
                sum[1]++;
            });
        });
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("sentences", exchanges.size());
        report.put("atOnce", atOnce);
        report.put("errors", kinds.getOrDefault(Exchange.ERROR, 0));
        report.put("seconds", round(seconds));
        report.put("turnsPerSecond", round(exchanges.size() / seconds));
        report.put("p50Ms", round(percentile(millis, 0.50)));
        report.put("p99Ms", round(percentile(millis, 0.99)));
        report.put("kinds", kinds);
        Map<String, Double> means = new TreeMap<>();
        stages.forEach((stage, sum) -> means.put(stage, round(sum[0] / sum[1])));
        report.put("meanStageMs", means);
        report.put(
                "failures",
                exchanges.stream()
                        .filter(e -> e.kind().equals(Exchange.ERROR))
                        .map(Exchange::reply)
                        .distinct()
                        .limit(5)
                        .toList());
        return report;
    }

    private static double percentile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
