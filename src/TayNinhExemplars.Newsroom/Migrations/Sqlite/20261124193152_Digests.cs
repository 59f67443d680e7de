using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TayNinhExemplars.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Digests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "NoticeDigests",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    LastUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeDigests", x => x.UserId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ReadUtc_MailedUtc_AtUtc",
                table: "Notices",
                columns: new[] { "ReadUtc", "MailedUtc", "AtUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NoticeDigests");

            migrationBuilder.DropIndex(
                name: "IX_Notices_ReadUtc_MailedUtc_AtUtc",
                table: "Notices");
        }
    }
}
