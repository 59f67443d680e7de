using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace TayNinhExemplars.Web.Hosting;

internal static class Telemetry
{
    /// <summary>Off unless <c>Telemetry:OtlpEndpoint</c> names a collector: traces of requests, and metrics of requests and runtime.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Telemetry:OtlpEndpoint"] is not { Length: > 0 } endpoint) return services;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address)) throw new InvalidOperationException($"Telemetry:OtlpEndpoint is '{endpoint}'; it must be an address such as http://127.0.0.1:4317.");
        services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService(configuration["Telemetry:ServiceName"] ?? "tayninh-exemplars"))
            .WithTracing(t => t.AddAspNetCoreInstrumentation(o => o.Filter = c => !c.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal)).AddOtlpExporter(o => o.Endpoint = address))
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter(o => o.Endpoint = address));
        return services;
    }
}
