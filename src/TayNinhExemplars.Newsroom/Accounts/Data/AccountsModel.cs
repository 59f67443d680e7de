using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts.Data;

/// <summary>The tables of ASP.NET Core Identity that are used, and ours beside them.</summary>
public sealed class AccountsModel : IModelPart
{
    private const int IdLength = 64, HashLength = 64;

    public void Configure(ModelBuilder model)
    {
        model.Entity<User>(b =>
        {
            b.ToTable("Users").HasKey(u => u.Id);
            b.HasIndex(u => u.NormalizedUserName).IsUnique();
            b.HasIndex(u => u.NormalizedEmail);
            b.Property(u => u.Id).HasMaxLength(IdLength);
            b.Property(u => u.UserName).HasMaxLength(256);
            b.Property(u => u.NormalizedUserName).HasMaxLength(256);
            b.Property(u => u.Email).HasMaxLength(256);
            b.Property(u => u.NormalizedEmail).HasMaxLength(256);
            b.Property(u => u.DisplayName).HasMaxLength(User.DisplayNameLimit);
            b.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
        });
        model.Entity<Role>(b =>
        {
            b.ToTable("Roles").HasKey(r => r.Id);
            b.HasIndex(r => r.NormalizedName).IsUnique();
            b.Property(r => r.Id).HasMaxLength(IdLength);
            b.Property(r => r.Name).HasMaxLength(256);
            b.Property(r => r.NormalizedName).HasMaxLength(256);
            b.Property(r => r.Description).HasMaxLength(Role.DescriptionLimit);
            b.Property(r => r.ConcurrencyStamp).IsConcurrencyToken();
        });
        model.Entity<IdentityUserRole<string>>(b =>
        {
            b.ToTable("UserRoles").HasKey(m => new { m.UserId, m.RoleId });
            b.HasOne<User>().WithMany().HasForeignKey(m => m.UserId);
            b.HasOne<Role>().WithMany().HasForeignKey(m => m.RoleId);
        });
        model.Entity<IdentityRoleClaim<string>>(b =>
        {
            b.ToTable("RoleClaims").HasKey(c => c.Id);
            b.HasOne<Role>().WithMany().HasForeignKey(c => c.RoleId);
        });
        model.Entity<ApiToken>(b =>
        {
            b.ToTable("ApiTokens").HasKey(t => t.Id);
            b.HasIndex(t => t.Hash).IsUnique();
            b.Property(t => t.Id).HasMaxLength(IdLength);
            b.Property(t => t.Hash).HasMaxLength(HashLength);
            b.Property(t => t.Name).HasMaxLength(ApiToken.NameLimit);
            b.Property(t => t.Role).HasMaxLength(256);
        });
        model.Entity<SetupLinkRow>(b =>
        {
            b.ToTable("SetupLinks").HasKey(l => l.Hash);
            b.Property(l => l.Hash).HasMaxLength(HashLength);
        });
        model.Entity<RecoveryCodeRow>(b =>
        {
            b.ToTable("RecoveryCodes").HasKey(c => new { c.UserId, c.Hash });
            b.Property(c => c.Hash).HasMaxLength(HashLength);
            b.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
        });
    }
}
