using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Workflows;

/// <summary>The workflows that recipes brought, and the switch of each.</summary>
public sealed class WorkflowLibrary(KeyedDocuments documents)
{
    private const string Document = "WorkflowTypes";

    public async Task<IReadOnlyList<WorkflowType>> AllAsync(CancellationToken ct = default) =>
        [.. (await documents.GetAsync(Document, ct)).Values.Select(WorkflowType.Of).OfType<WorkflowType>()];

    public async Task<WorkflowType?> FindAsync(string id, CancellationToken ct = default) => (await AllAsync(ct)).FirstOrDefault(t => t.Id == id);

    /// <returns>Whether there is such a workflow.</returns>
    public async Task<bool> SwitchAsync(string id, bool enabled, CancellationToken ct = default)
    {
        foreach (var (key, value) in await documents.GetAsync(Document, ct))
        {
            if (WorkflowType.Of(value)?.Id != id) continue;
            var changed = (JsonObject)value!.DeepClone();
            changed["IsEnabled"] = enabled;
            await documents.PutAsync(Document, [KeyValuePair.Create(key, (JsonNode?)changed)], ct);
            return true;
        }
        return false;
    }
}
